import type { Demands } from "@/lib/action-items/terms";
import { join, type Sql, select, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { countNewLessons } from "@/lib/lessons/week";
import { type NewNotice, tell } from "@/lib/notifications/tell";
import { whoHasAnniversary } from "@/lib/practices/anniversary";
import { countWeeksTurns } from "@/lib/practices/week";
import type { People } from "./circles";
import { mondayOf } from "./ladder";
import type { Morning, World } from "./people";
import { type Telling, tellings, toldOf, type Week } from "./week";

/**
 * Tells everybody of their week, on their day of it: what was learnt and what became of practices,
 * and leads and administrators what was promised as well. The notice holds how many there are for
 * that reader; the words are read when it is shown.
 */
export async function tellOfTheWeek(
  { people, mornings, summarised }: World,
  termsOf: (severityId: string | null) => Demands,
  now: Date,
): Promise<void> {
  const readers = [...mornings.values()].filter(({ weekUpTo }) => weekUpTo !== null);
  for (const upTo of new Set(readers.flatMap(({ weekUpTo }) => weekUpTo ?? []))) {
    const told = readers.filter(({ weekUpTo }) => weekUpTo === upTo);
    const news = await readNews(upTo);
    const leads = told.some(({ id }) => summarised.has(id));
    const rows = leads ? await readCounts({ upTo, rest: termsOf(null) }) : [];
    const notices = told.flatMap((reader) => {
      const promised = summarised.has(reader.id) ? countsFor(reader, rows, people) : null;
      return noticeOf(reader, upTo, promised, news(reader));
    });
    await transaction((tx) => tell(tx, notices, now));
  }
}

type News = { lessons: number; practices: number; anniversary: boolean };

async function readNews(upTo: string): Promise<(reader: Morning) => News> {
  const week = { upTo };
  const [lessons, turns, anniversaries] = await Promise.all([
    countNewLessons(week),
    countWeeksTurns(week),
    whoHasAnniversary(week),
  ]);
  return ({ teams }) => ({
    lessons,
    practices: teams.reduce((sum, team) => sum + (turns.get(team) ?? 0), 0),
    anniversary: anniversaries.everybody || teams.some((team) => anniversaries.teams.has(team)),
  });
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

/** Nothing for a week in which nothing of it happened. What only waits is no news. */
function noticeOf({ id }: Morning, upTo: string, promised: Counts | null, news: News): NewNotice[] {
  const kept = promised ? promised.beyond + promised.dropped + promised.proved : 0;
  if (kept + news.lessons + news.practices === 0 && !news.anniversary) return [];
  const once = `week:${mondayOf(upTo)}`;
  return [{ userId: id, kind: "weekly_summary", once, detail: { ...promised, ...news, upTo } }];
}
