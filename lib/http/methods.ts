import type { Handler } from "./api-route";
import { problem } from "./problem";

const all = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof all)[number];

/**
 * The exports of one route file. Methods that the path does not serve answer with a problem and
 * say which ones it does; Next by itself would answer them with an empty body and no `Allow`.
 */
export function methods(
  served: Partial<Record<Method, Handler>>,
): Record<Method | "OPTIONS", Handler> {
  const names = all.filter((method) => served[method]);
  const allow = [...names, ...(served.GET ? ["HEAD"] : []), "OPTIONS"].join(", ");
  const refuse: Handler = async (request) =>
    problem(
      405,
      `${request.method} is not allowed here. Use ${names.join(" or ")}.`,
      {},
      { allow },
    );
  const describe: Handler = async () => new Response(null, { status: 204, headers: { allow } });
  return {
    GET: served.GET ?? refuse,
    POST: served.POST ?? refuse,
    PUT: served.PUT ?? refuse,
    PATCH: served.PATCH ?? refuse,
    DELETE: served.DELETE ?? refuse,
    OPTIONS: describe,
  };
}
