import type { z } from "zod";

/** One line of the API's contract: what the route serves and what its description is made from. */
export type Endpoint<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Under /api/v1; names in braces are fields of the input. */
  path: string;
  summary: string;
  input: I;
  output: O;
  status: 200 | 201 | 204;
  /** What opens it instead of an API token. */
  security?: "heartbeat";
};

export const endpoint = <I extends z.ZodObject, O extends z.ZodType>(
  method: Endpoint["method"],
  path: string,
  summary: string,
  input: I,
  output: O,
  status: Endpoint["status"] = method === "POST" ? 201 : method === "DELETE" ? 204 : 200,
): Endpoint<I, O> => ({ method, path, summary, input, output, status });
