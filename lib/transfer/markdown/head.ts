import type { Day } from "@/lib/dates/instants";
import type { FrontMatter } from "./front-matter";
import { type StatedDay, statedDays, yearIn } from "./incident-day";
import type { Ledger } from "./ledger";
import { type NamedValues, namedValuesIn } from "./named-values";
import type { Section } from "./outline";
import { titleOf } from "./title";

/** What a document says of itself before its sections are read. */
export type Head = {
  title: string;
  named: NamedValues;
  days: StatedDay[];
  /** A day close to the incident, for dates without a year; only a guess where `days` is empty. */
  near: Day;
};

const SECTIONS = 12;
const LINES = 12;

/** Reads title, named values and the days that are stated for the incident. */
export function headOf(
  sections: readonly Section[],
  front: FrontMatter | undefined,
  { filename, now = new Date() }: { filename?: string; now?: Date },
  ledger: Ledger,
): Head {
  const title = titleOf(sections, front, filename, ledger);
  const lead = sections.filter(({ kind }) => kind === "lead").flatMap(({ lines }) => lines);
  const named = namedValuesIn(lead, front);
  ledger.takeAs("front matter", named.lines);
  const texts = sections
    .slice(0, SECTIONS)
    .flatMap(({ name, lines }) => [name, ...lines.slice(0, LINES).map(({ text }) => text)]);
  const frontDate = front?.values.get("date")?.value;
  const days = statedDays({ front: frontDate ?? named.date, title, filename, texts });
  const year = yearIn([named.date, title, filename, ...texts]);
  return { title, named, days, near: days[0]?.day ?? nearDay(year, now) };
}

function nearDay(year: number | undefined, now: Date): Day {
  if (year !== undefined && year !== now.getUTCFullYear()) return { year, month: 7, day: 1 };
  return { year: now.getUTCFullYear(), month: now.getUTCMonth() + 1, day: now.getUTCDate() };
}
