import { z } from "zod";
import { ZonedMoment } from "@/lib/dates/storable";
import { Day } from "@/lib/postmortems/schema";

const first = Date.parse("0001-01-08T00:00:00Z");

/** A day stands for its midnight in UTC. */
const Moment = z.union([Day, ZonedMoment]);

export type SummaryOf = z.infer<typeof SummaryOf>;
export const SummaryOf = z.object({
  /** Without one it is the seven days before `upTo`. */
  from: Moment.optional(),
  upTo: Moment.refine((at) => Date.parse(at) >= first, "No week of the calendar ends on that day."),
});

export type SummaryRow = {
  id: string;
  title: string;
  /** The postmortem's. */
  number: number;
  team: { slug: string; name: string };
  owner: string | null;
  /** When it was due, dropped or proved. */
  on: string;
  /** Why it was dropped. */
  reason: string | null;
  /** Who accepted the risk, or gave the proof. */
  by: string | null;
};

/** The first of them, and how many there are; beyond 99 the number only says that there are more. */
export type SummaryPart = { count: number; rows: SummaryRow[] };

/** The organisation's week, as far as the reader may see it. */
export type SummaryView = {
  /** Its first and its last day. */
  from: string;
  to: string;
  beyond: SummaryPart;
  dropped: SummaryPart;
  proved: SummaryPart;
};
