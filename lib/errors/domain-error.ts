export type ErrorCode = "not_found" | "forbidden" | "invalid" | "conflict" | "too_many";

/**
 * A refusal whose message is written for the reader: what is the matter and what to do.
 * Nothing else's message reaches a browser.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = "DomainError";
  }
}

export type ErrorDetails = {
  /** A sentence per field, for forms and problem+json. */
  fields?: Record<string, string>;
  /** On a conflict: what the stored row says in the disputed fields, and its version. */
  current?: Record<string, unknown>;
  version?: number;
};

/** Throws `forbidden` unless a policy allows it. */
export function ensure(allowed: boolean, message: string): asserts allowed {
  if (!allowed) throw new DomainError("forbidden", message);
}

export const notFound = (what: string) =>
  new DomainError("not_found", `We cannot find ${what}. It may be gone, or not yours to see.`);

export const invalid = (message: string, fields?: Record<string, string>) =>
  new DomainError("invalid", message, fields ? { fields } : {});
