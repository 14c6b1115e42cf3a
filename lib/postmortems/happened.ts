import { type Sql, sql } from "@/lib/db/select";

/** The day on which it happened; where nobody wrote that down, the day it was opened on, in UTC. */
export const happened: Sql = sql`coalesce(p."occurredOn", (p."createdAt" AT TIME ZONE 'UTC')::date)`;
