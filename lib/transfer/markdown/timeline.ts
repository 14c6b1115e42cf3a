import { type Day, isoDay, offsetMinutesAt } from "@/lib/dates/instants";
import { MomentPlacer } from "@/lib/dates/placed-moments";
import { isZone, type NamedZone, zoneStatedIn } from "@/lib/dates/zones";
import { dateOrderIn, type Entry, readEntries } from "@/lib/timeline/entries";
import { type ProposedEvent, placeEntries } from "@/lib/timeline/lines";
import { markedOnce } from "@/lib/timeline/milestones";
import type { TextLine } from "@/lib/timeline/text-lines";
import type { UnderstoodWarning } from "../understanding";
import type { Ledger } from "./ledger";
import { orderWarnings } from "./order";
import type { Section } from "./outline";
import { guidanceIn, isGuidance } from "./template-text";

/** What is known before the entries are read. `day` is that of times before any date. */
export type Around = { zone?: string; near: Day; day?: Day };

/** `zone` is the one that the document states; `days` are the local days of its events. */
export type ReadTimeline = {
  events: ProposedEvent[];
  zone?: string;
  days: ReadonlySet<string>;
  occurredOn?: string;
  warnings: UnderstoodWarning[];
};

type Region = { lines: TextLine[]; sections: Section[]; stated?: NamedZone };

/** Reads every timeline of the document; lines that belong to no entry stay free in the ledger. */
export function timelinesIn(
  sections: readonly Section[],
  around: Around,
  ledger: Ledger,
): ReadTimeline {
  const read = regionsOf(sections).map((region) => {
    const stated = statedZone(region, ledger);
    const { entries, heads } = readEntries(
      region.lines,
      region.sections.some(({ chat }) => chat),
    );
    const kept = entries.filter((entry) => !isTemplate(entry));
    for (const entry of kept) {
      ledger.take(entry.lines);
      ledger.takeAs(
        "date",
        entry.dates.map(({ line }) => line),
      );
    }
    ledger.takeAs("table head", heads);
    return { entries: kept, stated };
  });
  const named = read.flatMap(({ entries }) =>
    entries.flatMap(({ start }) => start.moment.zone ?? []),
  );
  const stated = read.find((region) => region.stated)?.stated;
  const zone = stated?.zone ?? named.find((one) => isZone(one.zone))?.zone;
  const order = dateOrderIn(read.flatMap(({ entries }) => entries));
  const placed = read.map((region) => {
    const own = region.stated?.zone ?? zone ?? around.zone ?? "UTC";
    const zones = { zone: own, zoneName: region.stated?.written, home: zone ?? own };
    return placeEntries(region.entries, new MomentPlacer({ ...around, ...zones, order }));
  });
  const warnings = placed.flatMap(({ events, notices }) => [...notices, ...orderWarnings(events)]);
  warnings.push(...nameWarnings(stated, placed[0]?.events[0]));
  const days = placed.flatMap((region) => region.days.map(isoDay));
  return {
    events: markedOnce(placed.flatMap(({ events }) => events)),
    ...(zone !== undefined && { zone }),
    days: new Set(days),
    ...occurredOn(days, around.day),
    warnings: warnings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

// "All times in PST", written in July: people name the zone they know and mean the time they live by.
function nameWarnings(
  stated: NamedZone | undefined,
  first: ProposedEvent | undefined,
): UnderstoodWarning[] {
  if (!first || stated?.offsetMinutes === undefined) return [];
  if (offsetMinutesAt(Date.parse(first.at), stated.zone) === stated.offsetMinutes) return [];
  const message = `${stated.written} does not hold on ${first.at.slice(0, 10)}; the local time of ${stated.zone} was taken.`;
  return [{ message }];
}

// The stated day where an event agrees with it, else the first event's: titles are written later.
function occurredOn(days: readonly string[], stated: Day | undefined): { occurredOn?: string } {
  const said = stated && isoDay(stated);
  if (said !== undefined && (days.length === 0 || days.includes(said))) return { occurredOn: said };
  return days[0] === undefined ? {} : { occurredOn: days[0] };
}

// Sections of other kinds between two parts (the conditions of each incident) do not end a timeline;
// a heading of its own level does, unless it is only a date.
function regionsOf(sections: readonly Section[]): Region[] {
  const regions: Region[] = [];
  let top = 0;
  for (const section of sections) {
    if (section.kind !== "timeline") continue;
    const region = regions.at(-1);
    if (!region || (section.level <= top && !section.dated)) {
      regions.push({ lines: [...section.lines], sections: [section] });
      top = section.level;
    } else {
      if (section.heading) region.lines.push(section.heading);
      region.lines.push(...section.lines);
      region.sections.push(section);
    }
  }
  return regions;
}

function statedZone({ lines, sections }: Region, ledger: Ledger): NamedZone | undefined {
  const heading = sections.map(({ name }) => zoneStatedIn(name)).find((zone) => zone);
  for (const line of lines) {
    if (line.kind !== "text" && line.kind !== "row") continue;
    const zone = zoneStatedIn(line.text);
    if (!zone || (line.kind === "text" && line.text.length > 120)) continue;
    if (line.kind === "text") ledger.takeAs("zone", [line]);
    return zone;
  }
  return heading;
}

function isTemplate({ start, lines }: Entry): boolean {
  if (isGuidance(start.text)) return true;
  return start.text === "" && lines.length < 4 && guidanceIn(lines.slice(1)).size > 0;
}
