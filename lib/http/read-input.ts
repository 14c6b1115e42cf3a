import type { z } from "zod";
import { invalid } from "@/lib/errors/domain-error";
import { refusal } from "./problem";

/**
 * What a form or a request carries, as the schema wants it.
 * @throws DomainError invalid with a sentence per field.
 */
export function readInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw refusal(parsed.error);
  const field = fieldWithZero(parsed.data);
  if (field !== null) {
    const message = "This holds a zero byte, which no text needs. Send it without.";
    throw invalid(`${field ? `${field}: ` : ""}${message}`, { [field || "body"]: message });
  }
  return parsed.data;
}

/** PostgreSQL cannot hold the zero byte, not even to look for it. */
function fieldWithZero(value: unknown, path = ""): string | null {
  if (typeof value === "string") return value.includes("\u0000") ? path : null;
  if (typeof value !== "object" || value === null || value instanceof Blob) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = fieldWithZero(inner, path ? `${path}.${key}` : key);
    if (found !== null) return found;
  }
  return null;
}
