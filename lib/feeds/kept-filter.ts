import { select } from "@/lib/db/select";
import { addressOf, filterOf, type LessonFilter } from "@/lib/lessons/filter";

/**
 * A filter as a feed keeps it: a severity by its id, since its name is all that others know it by,
 * and changes. What somebody has read changes by reading it, so a feed keeps what was in it.
 */
export async function keptQuery(query: string): Promise<string> {
  const filter = filterOf(query);
  const [row] = await severityOf(filter);
  return addressOf({ ...filter, unread: false, ...(row && { severity: row.id }) });
}

/** The same with today's name. */
export async function keptFilter(query: string): Promise<LessonFilter> {
  const filter = { ...filterOf(query), unread: false };
  const [row] = await severityOf(filter);
  return { ...filter, ...(row && { severity: row.name }) };
}

type Severity = { id: string; name: string };

const severityOf = async ({ severity }: LessonFilter): Promise<Severity[]> =>
  severity
    ? select<Severity>`
        SELECT "id", "name" FROM "Severity"
        WHERE "id"::text = ${severity} OR "name" = ${severity} ORDER BY "name" = ${severity}`
    : [];
