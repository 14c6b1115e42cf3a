import type { z } from "zod";
import { type DomainError, type ErrorCode, invalid } from "@/lib/errors/domain-error";
import { sentenceFor } from "./sentences";
import { Unreadable } from "./unreadable";

const statuses: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  too_many: 429,
};

const titles: Record<number, string> = {
  400: "Not readable",
  401: "Authentication required",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Conflict",
  413: "Too large",
  415: "Not JSON",
  422: "Invalid input",
  429: "Too many tries",
  500: "Something broke here",
  503: "Temporarily unavailable",
};

/** RFC 9457. `detail` is a sentence for a person. */
export function problem(
  status: number,
  detail: string,
  more: object = {},
  headers: Record<string, string> = {},
): Response {
  return Response.json(
    { type: "about:blank", title: titles[status], status, detail, ...more },
    { status, headers: { "content-type": "application/problem+json", ...headers } },
  );
}

export function problemOf(error: DomainError): Response {
  const status = error instanceof Unreadable ? error.status : statuses[error.code];
  const headers: Record<string, string> = error.code === "too_many" ? { "retry-after": "10" } : {};
  return problem(status, error.message, { code: error.code, ...error.details }, headers);
}

/** A zod refusal as ours: one sentence per field, the first of them as the message. */
export function refusal(error: z.ZodError): DomainError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = issue.path.map(String).join(".") || "body";
    fields[field] ??= sentenceFor(issue, field);
  }
  return invalid(
    Object.values(fields)[0] ?? "We could not read that. Check the fields and send it again.",
    fields,
  );
}
