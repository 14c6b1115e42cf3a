import { z } from "zod";
import { type Column, type Period, periods } from "./columns";

const list = (value: unknown) => (value === "" ? undefined : value);

/** What /insights is asked for, as its address holds it. */
export type InsightFilter = z.infer<typeof InsightFilter>;
export const InsightFilter = z.object({
  team: z.preprocess(list, z.string().max(120).optional()),
  period: z.preprocess(list, z.enum(periods).default("year")),
});

/** The same with what the database knows of it. */
export type Scope = {
  team: { id: string; slug: string; name: string } | null;
  period: Period;
  /** The first day that counts; null for all time, which has no first. */
  since: string | null;
  /** The last day that counts. */
  until: string;
  columns: Column[];
  today: string;
};
