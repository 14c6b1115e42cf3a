import { db } from "@/lib/db/client";
import { answerTo } from "@/lib/http/answer-to";
import { decodeText, readBytes } from "@/lib/http/body";
import { problem } from "@/lib/http/problem";
import { isUuid } from "@/lib/teams/find";
import { adapterFor } from "./adapters";
import { unsealHookSecret } from "./find";
import { takeIn } from "./moved";

type Context = { params: Promise<Record<string, string>> };

const limitBytes = 1024 * 1024;
const tooLarge = "A call from a tracker holds 1 MB at most.";

/**
 * Takes what a tracker tells by itself. The address is public: only the signature, made with the
 * tracker's own secret over the body byte by byte, says that it is the tracker who calls.
 */
export async function receiveHook(request: Request, context: Context): Promise<Response> {
  try {
    return await received(request, (await context.params).id ?? "", new Date());
  } catch (error) {
    return answerTo(error);
  }
}

async function received(request: Request, id: string, now: Date): Promise<Response> {
  const tracker = isUuid(id) ? await db.tracker.findUnique({ where: { id } }) : null;
  const secret = tracker && unsealHookSecret(tracker.hookSecretSealed);
  if (!tracker || !secret) return problem(404, "There is no tracker at this address.");
  const body = decodeText(await readBytes(request, limitBytes, tooLarge), "The call");
  const headers = Object.fromEntries(request.headers);
  const hook = adapterFor(tracker.kind).readHook(tracker, { headers, body, secret, now });
  if ("refused" in hook) return problem(401, sentences[hook.refused]);
  if (tracker.switchedOffAt) return new Response(null, { status: 204 });
  await db.tracker.update({ where: { id }, data: { heardAt: now } });
  // Without the tool's own time a repeated call could not be told from a new one.
  for (const told of hook.told) if (told.changedAt) await takeIn(id, told, now);
  // Also for issues that nobody linked, or a tool would think that its calls are lost.
  return new Response(null, { status: 204 });
}

const sentences = {
  signature: "The signature does not fit this tracker’s secret.",
  time: "The call is too old or carries no time, so it may be a repeated one.",
};
