import { z } from "zod";
import { type Column, periods } from "./columns";

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
  columns: Column[];
  today: string;
};
