import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { calendarDay, dayInWords } from "@/lib/dates/clock";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { type FoundPostmortem, findEditable } from "@/lib/postmortems/find";
import { ByNumber, Day } from "@/lib/postmortems/schema";
import { addEventsIn } from "./commands";
import { NewEvent, type NewEvents } from "./schema";
import { readTelling, type ToldPiece } from "./telling";
import type { Setting } from "./telling-places";
import { unknownAt } from "./unknown-times";
import { dayFrom, readWhen, whenWritten } from "./written-times";

export type Telling = z.infer<typeof Telling>;
export const Telling = ByNumber.extend({
  text: z
    .string()
    .trim()
    .min(1, "Tell a little first: what did you see?")
    .max(20_000, "That is more than 20,000 characters. Tell it in two or three parts."),
});

/** Pieces of a story that its teller wants on the timeline, as they read them last. */
export type KeptTelling = z.infer<typeof KeptTelling>;
export const KeptTelling = ByNumber.extend({
  events: z
    .array(
      NewEvent.pick({ text: true, at: true, end: true, precision: true, milestone: true }).extend({
        /** The time as its teller wrote it instead, on `day`; "?" when nobody knows. */
        when: z.string().trim().max(120).optional(),
        day: Day,
      }),
    )
    .min(1, "Tick at least one event to keep.")
    .max(500),
});

/** A piece of a story with its time as the postmortem's clock shows it. */
export type ShownPiece = ToldPiece & { day: string; dayInWords: string; when: string };

/** Reads a freely told story as events. Nothing is kept. */
export async function proposeTelling(
  actor: Actor,
  { number, text }: Telling,
): Promise<ShownPiece[]> {
  const postmortem = await findEditable(db, actor, number);
  const setting = await settingOf(postmortem);
  let day = isoOfDay(setting);
  return readTelling(text, setting).map((piece) => {
    day = piece.at ? calendarDay(new Date(piece.at), setting.zone) : day;
    return { ...piece, day, dayInWords: dayInWords(day), when: shownWhen(piece, setting.zone) };
  });
}

/** The story is near what the timeline knows; without that, it is of the day of the incident. */
async function settingOf({ id, zone, occurredOn }: FoundPostmortem): Promise<Setting> {
  const { _min: first, _max: last } = await db.timelineEvent.aggregate({
    where: { postmortemId: id, removalId: null, precision: { not: "unknown" } },
    _min: { at: true },
    _max: { at: true },
  });
  const known = first.at && last.at && { fromMs: first.at.getTime(), toMs: last.at.getTime() };
  const day = occurredOn?.toISOString().slice(0, 10) ?? calendarDay(first.at ?? new Date(), zone);
  return { zone, day: dayFrom(day), ...(known && { known }) };
}

const isoOfDay = ({ known, zone, day: { year, month, day } }: Setting): string =>
  known
    ? calendarDay(new Date(known.fromMs), zone)
    : new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

function shownWhen({ at, endAt, precision }: ToldPiece, zone: string): string {
  return at ? whenWritten({ at, end: endAt ?? null, precision }, zone) : "?";
}

/** Keeps what its teller chose, in the order of time; a piece without a time stays behind its last. */
export async function keepTelling(actor: Actor, { number, events }: KeptTelling) {
  return transaction(async (tx) => {
    const { zone } = await findEditable(tx, actor, number);
    const timed = events.map((event, index) => withTime(event, index, zone));
    return addEventsIn(tx, actor, { number, events: inOrderOfTime(timed) });
  });
}

type Kept = KeptTelling["events"][number];
type New = NewEvents["events"][number];

function withTime({ when, day, ...event }: Kept, index: number, zone: string): New {
  if (when === undefined) return event;
  const { text, milestone } = event;
  const unknown = unknownAt(when);
  if (unknown && when.slice(unknown.rest).trim() === "" && !unknown.after && !unknown.before)
    return { text, milestone, precision: "unknown" };
  const read = readWhen(when, zone, dayFrom(day));
  if (read) return { text, milestone, ...read };
  const message = `We cannot read "${when}" as a time. Write 14:02, ≈14:02, 14:02–14:10, 15 Mar 14:02, or ? when nobody knows.`;
  throw invalid(message, { [`events.${index}.when`]: message });
}

function inOrderOfTime(events: readonly New[]): New[] {
  let latest = Number.NEGATIVE_INFINITY;
  const placed = events.map((event) => {
    const at = event.at === undefined ? latest : Date.parse(event.at);
    latest = Math.max(latest, at);
    return { event, at };
  });
  return placed.sort((a, b) => a.at - b.at || 0).map(({ event }) => event);
}
