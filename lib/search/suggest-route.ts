import { getActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors/domain-error";
import { suggest } from "./queries";
import { Words } from "./schema";

/** What a browser asks while somebody types. Nobody but the asker may keep the answer. */
export async function answerTyping(request: Request): Promise<Response> {
  const actor = await getActor();
  if (!actor) return Response.json({ message: "Sign in again." }, { status: 401, headers });
  const read = Words.safeParse(new URL(request.url).searchParams.get("q") ?? "");
  if (!read.success) return Response.json({ message: "Too long." }, { status: 422, headers });
  try {
    return Response.json(await suggest(actor, { q: read.data }), { headers });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Response.json({ message: error.message }, { status: 422, headers });
  }
}

const headers = { "cache-control": "no-store" };
