import type { Demands } from "@/lib/action-items/terms";
import type { Tx } from "@/lib/db/client";
import { join, type Sql, select, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { countNewLessons } from "@/lib/lessons/week";
import { type NewNotice, tell } from "@/lib/notifications/tell";
import { whoHasAnniversary } from "@/lib/practices/anniversary";
import { settleOverdue } from "@/lib/practices/check-practices";
import { countWeeksTurns } from "@/lib/practices/week";
import type { People } from "./circles";
import type { Morning, NextWeek, World } from "./people";
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
  const weeks = byWeek(mornings.values());
  // A practice turns by the clock. What cannot be written is the round of practices' to report.
  if (weeks.length > 0) await settleOverdue(now).catch(() => {});
  for (const { week, readers } of weeks) {
    const news = await readNews(week);
    const leads = readers.some(({ id }) => summarised.has(id));
    const rows = leads ? await readCounts({ ...week, rest: termsOf(null) }) : [];
    await transaction(async (tx) => {
      const ended = await endWeek(tx, week, readers);
      const notices = ended.flatMap((reader) => {
        const promised = summarised.has(reader.id) ? countsFor(reader, rows, people) : null;
        return noticeOf(reader, week, promised, news(reader));
      });
      await tell(tx, notices, now);
    });
  }
}

type Readers = { week: NextWeek; readers: Morning[] };

/** Nearly everybody of a time zone was told at the same moment, and so has the same week. */
function byWeek(mornings: Iterable<Morning>): Readers[] {
  const weeks = new Map<string, Readers>();
  for (const reader of mornings) {
    const { week } = reader;
    if (!week) continue;
    const key = `${week.from} ${week.upTo}`;
    const known = weeks.get(key) ?? { week, readers: [] };
    known.readers.push(reader);
    weeks.set(key, known);
  }
  return [...weeks.values()];
}

/** The next one begins where this one ends. Whom another server told meanwhile are not told again. */
async function endWeek(tx: Tx, { from, upTo }: NextWeek, readers: Morning[]): Promise<Morning[]> {
  const ended = await tx.$queryRaw<{ userId: string }[]>`
    INSERT INTO "ToldWeek" AS w ("userId", "upTo")
    SELECT r."id", ${upTo}::timestamptz FROM unnest(${readers.map(({ id }) => id)}::uuid[]) r("id")
    ON CONFLICT ("userId") DO UPDATE SET "upTo" = excluded."upTo"
      WHERE w."upTo" = ${from}::timestamptz
    RETURNING w."userId"::text`;
  const ids = new Set(ended.map(({ userId }) => userId));
  return readers.filter(({ id }) => ids.has(id));
}

type News = { lessons: number; practices: number; anniversary: boolean };

async function readNews(week: NextWeek): Promise<(reader: Morning) => News> {
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
function noticeOf(
  { id }: Morning,
  week: NextWeek,
  promised: Counts | null,
  news: News,
): NewNotice[] {
  const kept = promised ? promised.beyond + promised.dropped + promised.proved : 0;
  if (kept + news.lessons + news.practices === 0 && !news.anniversary) return [];
  const once = `week:${week.upTo}`;
  return [{ userId: id, kind: "weekly_summary", once, detail: { ...promised, ...news, ...week } }];
}
