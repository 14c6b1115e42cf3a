import type { Actor } from "@/lib/auth/actor";
import { getActor } from "@/lib/auth/session";
import { actorFromToken } from "@/lib/auth/token";
import { problem } from "@/lib/http/problem";
import { readQuery } from "@/lib/http/query";
import { csvHead, csvLine } from "./csv";
import { todayInUtc } from "./due";
import { ActionItemFilter } from "./filter";
import { listActionItems } from "./promised";

/** Rows of one question. The next one is asked when the reader has taken these. */
const pageful = 500;

/** All that a list's address shows, as a file; of the same rows, to the same eyes. */
export async function serveActionsCsv(request: Request): Promise<Response> {
  const actor = (await actorFromToken(request)) ?? (await getActor());
  if (!actor) return problem(401, "You are signed out. Sign in, and take the file then.");
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { after, ...filter } = readQuery(ActionItemFilter, query);
  const today = todayInUtc();
  return new Response(streamOf(linesOf(actor, { ...filter, limit: pageful }, today)), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="actions-${today}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

export async function* linesOf(actor: Actor, filter: ActionItemFilter, today: string) {
  yield csvHead();
  for (let after: string | undefined; ; ) {
    const { items, next } = await listActionItems(actor, { ...filter, after }, today);
    yield items.map(csvLine).join("");
    if (!next) return;
    after = next;
  }
}

/** Nothing is read ahead of the reader, and a reader who leaves ends the reading. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await lines.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
