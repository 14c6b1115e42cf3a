import { z } from "zod";

export type NewCalendar = z.infer<typeof NewCalendar>;
export const NewCalendar = z.object({
  /** A team's slug; empty for the asker's own dates. */
  team: z.string().max(120).optional(),
});

export type ByCalendar = z.infer<typeof ByCalendar>;
export const ByCalendar = z.object({ id: z.uuid() });

export type CalendarView = {
  id: string;
  /** Null for the asker's own dates. */
  team: { slug: string; name: string } | null;
  createdAt: string;
  usedAt: string | null;
};

export type MadeCalendar = { address: string; of: string };
