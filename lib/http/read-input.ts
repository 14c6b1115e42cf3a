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
  const unkept = unkeepable(parsed.data);
  if (unkept)
    throw invalid(`${unkept.field ? `${unkept.field}: ` : ""}${unkept.why}`, {
      [unkept.field || "body"]: unkept.why,
    });
  return parsed.data;
}

/** Ours go two or three levels deep; far deeper ones would break whoever walks through them. */
const deepest = 32;
const tooDeep = "This is nested too deeply. Send plain fields.";
const zeroByte = "This holds a zero byte, which no text needs. Send it without.";
const halfSign =
  "One character in this text is damaged, perhaps by copying. Delete it and try again.";

type Unkept = { field: string; why: string };

/** What PostgreSQL cannot hold, not even to look for it. */
function unkeepable(value: unknown, field = "", depth = 0): Unkept | null {
  if (typeof value === "string") {
    if (value.includes("\u0000")) return { field, why: zeroByte };
    return /\p{Surrogate}/u.test(value) ? { field, why: halfSign } : null;
  }
  if (typeof value !== "object" || value === null || value instanceof Blob) return null;
  const [first = ""] = field.split(".");
  if (depth > deepest) return { field: first, why: tooDeep };
  for (const [key, inner] of Object.entries(value)) {
    const found = unkeepable(inner, field ? `${field}.${key}` : key, depth + 1);
    if (found) return found;
  }
  return null;
}
