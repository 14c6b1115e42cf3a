import { readInstant } from "@/lib/dates/written";
import type { Precision } from "@/lib/db/generated/enums";
import { invalid } from "@/lib/errors/domain-error";

type Given = {
  at?: string | undefined;
  end?: string | null | undefined;
  precision?: Precision | undefined;
};
export type StoredMoment = { at: Date; endAt: Date | null; precision: Precision };

/**
 * What a writer gave as a time, as it is stored: a range has an end, nothing else has one.
 * @throws DomainError invalid for a time that cannot be read or a range that ends before it starts.
 */
export function storedMoment({ at, end, precision }: Given, zone: string): StoredMoment {
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

/**
 * What a change makes of a stored moment. A new start without a word on the end keeps the end;
 * "exact" or "approximate" drops it; a time that was unknown and is given now is exact.
 */
export function changedMoment(stored: StoredMoment, change: Given, zone: string): StoredMoment {
  const was = stored.precision === "unknown" ? "exact" : stored.precision;
  const precision = change.precision ?? (change.end === null ? "exact" : was);
  const end = change.end === undefined ? stored.endAt?.toISOString() : change.end;
  const known = stored.precision === "unknown" ? undefined : stored.at.toISOString();
  return storedMoment(
    {
      at: change.at ?? known,
      precision,
      end: precision === "range" || change.end ? end : null,
    },
    zone,
  );
}

/** The same moment on a clock that runs so much behind. */
export function earlier({ at, endAt, precision }: StoredMoment, ms: number): StoredMoment {
  const shifted = (time: Date) => new Date(time.getTime() - ms);
  return { at: shifted(at), endAt: endAt && shifted(endAt), precision };
}

function read(text: string | undefined, field: string, zone: string): Date {
  if (text === undefined)
    throw refusal(field, "When was it? Write a time, or say that it is unknown.");
  const instant = readInstant(text, zone);
  if (instant) return instant;
  throw refusal(
    field,
    `We cannot read "${text}" as a time. Write 2026-03-14T14:02, or with a time zone 2026-03-14T14:02Z.`,
  );
}

const refusal = (field: string, message: string) => invalid(message, { [field]: message });
