import { z } from "zod";
import { Day } from "@/lib/postmortems/schema";

export type SummaryOf = z.infer<typeof SummaryOf>;
export const SummaryOf = z.object({
  /** The day on which it is told; the week is the seven days before it. */
  upTo: Day.refine((day) => day >= "0001-01-08", "No week of the calendar ends on that day."),
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
  from: string;
  upTo: string;
  beyond: SummaryPart;
  dropped: SummaryPart;
  proved: SummaryPart;
};
