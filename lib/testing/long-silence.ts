import type { Demands } from "@/lib/action-items/terms";
import type { TermsView } from "@/lib/action-items/terms-schema";
import { db } from "@/lib/db/client";
import { dayAt, isoOf } from "./long-life";

/** A promise of which nobody heard for longer than its terms allow. */
export type Silence = { day: string; title: string; of: string; silent: number; allowed: number };

/**
 * Between what the terms say and the day on which somebody hears lie at most: a day, for it begins
 * in some zones a day later than in others; and a day on which they heard of it for another reason.
 */
const slack = 2;
const week = 7;
const dayMs = 86_400_000;

type Row = {
  title: string;
  status: string;
  severityId: string | null;
  /** Days count from here: of publication or, later, of being made. */
  start: Date;
  dueOn: Date | null;
  provedAt: Date | null;
  verified: boolean;
  effectDueOn: Date | null;
  opened: Date;
  /** Last, by anybody; of a draft that nobody sees, by administrators of its team. */
  reminded: Date | null;
  /** Of the leads of its team who are here, when the one heard who waited longest. */
  leadsReminded: Date | null;
};

/** What is too silent at the end of a day; days on which no server ran are nobody's silence. */
export async function silencesOn(
  day: number,
  termsOf: (severityId: string | null) => Demands,
  away: ReadonlySet<number>,
): Promise<Silence[]> {
  const today = dayAt(day);
  const rows = await read();
  return rows.flatMap((row) =>
    bounds(row, termsOf(row.severityId), today).flatMap(({ of, since, allowed }) => {
      const from = Math.round((since.getTime() - dayAt(0).getTime()) / dayMs);
      const lost = [...away].filter((index) => index >= from && index <= day).length;
      const silent = Math.floor(day - from) - lost;
      if (silent <= allowed) return [];
      return [{ day: isoOf(today), title: row.title, of, silent, allowed }];
    }),
  );
}

type Bound = { of: string; since: Date; allowed: number };

/**
 * The promise to be held: ahead of its day a promise is heard of at least each time that its terms'
 * own days are over; from then on, of whatever it still asks, weekly.
 */
function bounds(row: Row, terms: TermsView, today: Date): Bound[] {
  const heard = (since: Date, last: Date | null) => laterOf(last ?? since, since);
  const weekly = (of: string, from: Date, last: Date | null): Bound[] =>
    from < today ? [{ of, since: heard(from, last), allowed: week + slack }] : [];
  if (row.status === "open" || row.status === "in_progress") {
    const due = row.dueOn ?? plus(row.start, terms.dueDays);
    const opened = laterOf(row.opened, row.start);
    const far = Math.max(week, terms.dueDays, terms.remindBeforeDays) + slack;
    const since = heard(opened, row.reminded);
    if (plus(due, slack) >= today) return [{ of: "ahead", since, allowed: far }];
    const late = plus(due, terms.leadAfterDays);
    return [
      ...weekly("late", laterOf(opened, due), row.reminded),
      ...(row.leadsReminded ? weekly("leads", laterOf(opened, late), row.leadsReminded) : []),
    ];
  }
  const waits = row.status === "done" && terms.mustVerify && !row.verified;
  return [
    ...(waits && row.provedAt ? weekly("proof", plus(row.provedAt, week), row.reminded) : []),
    ...(row.effectDueOn ? weekly("effect", row.effectDueOn, row.reminded) : []),
  ];
}

const laterOf = (one: Date, other: Date) => new Date(Math.max(one.getTime(), other.getTime()));
const plus = (at: Date, days: number) => new Date(at.getTime() + days * dayMs);

const read = () => db.$queryRaw<Row[]>`
  SELECT a."title", a."status"::text, p."severityId", a."dueOn", f."provedAt", a."effectDueOn",
    greatest(a."createdAt", b."publishedAt") AS "start", v."actionItemId" IS NOT NULL AS "verified",
    coalesce(l."at", a."createdAt") AS "opened",
    greatest(
      (SELECT max(n."localDay") FROM "Notice" n
        WHERE n."actionItemId" = a."id" AND starts_with(n."once", 'due:')),
      CASE WHEN p."stage" <> 'published' AND NOT EXISTS (SELECT 1 FROM "User" u
        LEFT JOIN "Membership" m ON m."userId" = u."id" AND m."teamId" = p."teamId"
        LEFT JOIN "Participant" pa ON pa."userId" = u."id" AND pa."postmortemId" = p."id"
        WHERE u."passwordHash" IS NOT NULL AND u."role" <> 'reader'
          AND (m."userId" IS NOT NULL OR pa."userId" IS NOT NULL)) THEN
        (SELECT max(n."localDay") FROM "Notice" n WHERE starts_with(n."once", 'unheard:' || p."teamId"))
      END) AS "reminded",
    (SELECT min(coalesce(
        (SELECT max(n."localDay") FROM "Notice" n
          WHERE n."userId" = m."userId" AND n."actionItemId" = a."id" AND starts_with(n."once", 'due:')),
        a."createdAt"))
      FROM "Membership" m WHERE m."teamId" = p."teamId" AND m."lead") AS "leadsReminded"
  FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
    LEFT JOIN "Publication" b ON b."postmortemId" = p."id" LEFT JOIN "Proof" f ON f."actionItemId" = a."id"
    LEFT JOIN "Verification" v ON v."actionItemId" = a."id"
    LEFT JOIN LATERAL (SELECT max(c."at") AS "at" FROM "Activity" c
      WHERE c."subjectId" = a."id"::text AND c."kind" = 'action.reopened') l ON true
  WHERE a."removalId" IS NULL`;
