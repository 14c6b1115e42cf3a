import type { Actor } from "@/lib/auth/actor";
import { lookUpActor } from "@/lib/auth/lookup";
import { getSessionId } from "@/lib/auth/session";
import { answerTo } from "@/lib/http/answer-to";
import type { Sight } from "./stream";
import { openStream } from "./streams";

type See = (actor: Actor) => Promise<object>;

/**
 * The live stream of one signed-in browser over what `see` answers it. The session is looked up
 * before every look, so that nothing is told after it ended.
 */
export const serveLive =
  (see: See) =>
  async (request: Request): Promise<Response> => {
    if (isForeign(request)) return new Response(null, { status: 403 });
    try {
      return await streamFor(request, see);
    } catch (error) {
      return answerTo(error);
    }
  };

async function streamFor(request: Request, see: See): Promise<Response> {
  const sessionId = await getSessionId();
  const actor = sessionId ? await lookUpActor({ sessionId }) : null;
  if (!sessionId || !actor?.userId) return new Response(null, { status: 401 });
  const body = openStream(actor.userId, sightOf(sessionId, see), request.signal);
  if (!body) return new Response(null, { status: 503, headers: { "retry-after": "60" } });
  return new Response(body, { headers });
}

/** Another site may hold a stream open for its reader, but has no use for one. */
const isForeign = (request: Request): boolean =>
  !["same-origin", null].includes(request.headers.get("sec-fetch-site"));

const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  // Whatever compresses or gathers would hold back what should come at once.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
};

export const sightOf = (sessionId: string, see: See) => async (): Promise<Sight> => {
  const actor = await lookUpActor({ sessionId });
  return actor && JSON.stringify(await see(actor));
};
