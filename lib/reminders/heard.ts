import { select } from "@/lib/db/select";

export type Pair = { userId: string; actionItemId: string };

type Row = Pair & { reminded: string | null; told: string };

/** When these people last heard of these promises, as days of their own. */
export type History = {
  /** By a reminder; null when none since the day that was asked about. */
  remindedOn: (pair: Pair) => string | null;
  /** Of anything, reminders among it. */
  toldOn: (pair: Pair) => string | null;
};

/** A reminder is known by its name, which has the person's own day in it. */
export const reminderOf = (actionItemId: string, localDay: string): string =>
  `due:${actionItemId}:${localDay}`;

/** What was told before `since` is not read. */
export async function readHistory(pairs: Pair[], since: string): Promise<History> {
  const users = [...new Set(pairs.map(({ userId }) => userId))];
  const actions = [...new Set(pairs.map(({ actionItemId }) => actionItemId))];
  const rows = await select<Row>`
    SELECT n."userId", n."actionItemId", max(n."localDay") AS "told",
      max(n."localDay") FILTER (WHERE starts_with(n."once", 'due:')) AS "reminded"
    FROM "Notice" n
    WHERE n."actionItemId" = ANY(${actions}::uuid[]) AND n."localDay" >= ${since}::date
      AND n."userId" = ANY(${users}::uuid[])
    GROUP BY n."userId", n."actionItemId"`;
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    remindedOn: (pair) => known.get(keyOf(pair))?.reminded ?? null,
    toldOn: (pair) => known.get(keyOf(pair))?.told ?? null,
  };
}

const keyOf = ({ userId, actionItemId }: Pair) => `${userId} ${actionItemId}`;
