import { readInstant } from "@/lib/dates/written";
import type { Precision } from "@/lib/db/generated/enums";
import { invalid } from "@/lib/errors/domain-error";

type Written = { at: string; end?: string | null | undefined; precision?: Precision | undefined };
export type StoredMoment = { at: Date; endAt: Date | null; precision: Precision };

/**
 * What a writer gave as a time, as it is stored: a range has an end, nothing else has one.
 * @throws DomainError invalid for a time that cannot be read or a range that ends before it starts.
 */
export function storedMoment({ at, end, precision }: Written, zone: string): StoredMoment {
  const start = read(at, "at", zone);
  if (!end) {
    if (precision === "range") throw invalid("A range needs its end as well.", { end: "Missing." });
    return { at: start, endAt: null, precision: precision ?? "exact" };
  }
  const endAt = read(end, "end", zone);
  if (endAt < start)
    throw invalid("The range ends before it starts. Swap the two times.", { end: "Too early." });
  return { at: start, endAt, precision: "range" };
}

function read(text: string, field: string, zone: string): Date {
  const instant = readInstant(text, zone);
  if (instant) return instant;
  const message = `We cannot read "${text}" as a time. Write 2026-03-14T14:02, or with a zone 2026-03-14T14:02Z.`;
  throw invalid(message, { [field]: message });
}
