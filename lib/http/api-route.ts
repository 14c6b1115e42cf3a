import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { actorFromToken } from "@/lib/auth/token";
import { answerTo } from "./answer-to";
import { readJson } from "./body";
import type { Endpoint } from "./endpoint";
import { problem } from "./problem";
import { readInput } from "./read-input";

type Context = { params: Promise<Record<string, string>> };
export type Handler = (request: Request, context: Context) => Promise<Response>;

/** A route handler over an endpoint and a query or command. */
export function apiRoute<I extends z.ZodObject, O extends z.ZodType>(
  endpoint: Endpoint<I, O>,
  serve: (actor: Actor, input: z.output<I>) => Promise<z.input<O>>,
): Handler {
  return async (request, context) => {
    try {
      const actor = await actorFromToken(request);
      if (!actor) return unknownToken();
      const result = await serve(actor, readInput(endpoint.input, await given(request, context)));
      if (endpoint.status === 204) return new Response(null, { status: 204 });
      // What the description does not name does not leave.
      return Response.json(endpoint.output.parse(result), {
        status: endpoint.status,
        headers: unkept,
      });
    } catch (error) {
      return answerTo(error);
    }
  };
}

/** Answers may hold a draft, which no cache on the way has a right to. */
const unkept = { "cache-control": "no-store" };

/** Path, query and body are one input; a name in the path wins over the same name elsewhere. */
async function given(request: Request, context: Context): Promise<Record<string, unknown>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const reads = request.method === "GET" || request.method === "HEAD";
  return { ...query, ...(reads ? {} : await readJson(request)), ...(await context.params) };
}

const unknownToken = () =>
  problem(
    401,
    "Send an API token as Authorization: Bearer …; make one in your settings.",
    {},
    { "www-authenticate": "Bearer" },
  );
