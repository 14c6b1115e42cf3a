import type { Demands } from "@/lib/action-items/terms";
import { join, type Sql, select, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { type NewNotice, tell } from "@/lib/notifications/tell";
import type { People } from "./circles";
import { mondayOf } from "./ladder";
import type { Morning, World } from "./people";
import { type Telling, tellings, toldOf, type Week } from "./week";

/**
 * Tells leads and administrators of the organisation's week, on their day of it. The notice holds
 * how many there are for that reader; the words are read when it is shown.
 */
export async function tellOfTheWeek(
  { people, mornings, summarised }: World,
  termsOf: (severityId: string | null) => Demands,
  now: Date,
): Promise<void> {
  const readers = [...mornings.values()].filter(({ id }) => summarised.has(id));
  for (const upTo of new Set(readers.flatMap(({ weekUpTo }) => weekUpTo ?? []))) {
    const told = readers.filter(({ weekUpTo }) => weekUpTo === upTo);
    const rows = await readCounts({ upTo, rest: termsOf(null) });
    const notices = told.flatMap((reader) =>
      noticeOf(reader, upTo, countsFor(reader, rows, people)),
    );
    await transaction((tx) => tell(tx, notices, now));
  }
}

/** How many of a kind; together for what everybody may see, for a draft on its own. */
type Row = {
  telling: Telling;
  many: number;
  /** Absent for what everybody may see. */
  teamId: string | null;
  participants: string[] | null;
};

const readCounts = (week: Week) => select<Row>`
  SELECT w."telling", count(*)::int AS "many",
    CASE WHEN p."stage" <> 'published' THEN p."teamId" END AS "teamId",
    CASE WHEN p."stage" <> 'published' THEN ARRAY(
      SELECT pa."userId" FROM "Participant" pa WHERE pa."postmortemId" = p."id") END AS "participants"
  FROM (${join(
    tellings.map((telling) => named(telling, week)),
    " UNION ALL ",
  )}) w
    JOIN "ActionItem" a ON a."id" = w."id" JOIN "Postmortem" p ON p."id" = a."postmortemId"
  GROUP BY w."telling", 3, 4`;

const named = (telling: Telling, week: Week): Sql =>
  sql`SELECT "id", ${telling}::text AS "telling" FROM (${toldOf(telling, week)}) x`;

type Counts = Record<Telling, number>;

function countsFor({ id }: Morning, rows: Row[], { teams }: People): Counts {
  const counts: Counts = { beyond: 0, dropped: 0, proved: 0, late: 0, open: 0 };
  for (const { telling, many, teamId, participants } of rows) {
    const may =
      teamId === null || participants?.includes(id) || teams.get(teamId)?.members.includes(id);
    if (may) counts[telling] += many;
  }
  return counts;
}

/** Nothing for a week in which nothing of it happened. */
function noticeOf({ id }: Morning, upTo: string, counts: Counts): NewNotice[] {
  if (counts.beyond + counts.dropped + counts.proved === 0) return [];
  const once = `week:${mondayOf(upTo)}`;
  return [{ userId: id, kind: "weekly_summary", once, detail: { ...counts, upTo } }];
}
