import type pg from "pg";
import { PEOPLE, TEAMS } from "@/lib/cli/bench/fill-people";
import { lessons, promises, proofs } from "@/lib/cli/bench/words";

/** Action items with how they ended, lessons with other teams' stances. */
export async function fillPromises(client: pg.Client): Promise<void> {
  await client.query(ACTIONS, [promises]);
  await client.query(
    `INSERT INTO "Proof" ("actionItemId", "note", "url", "provedById", "provedAt")
     SELECT a."id", pg_temp.told(p."number", 620, $1::text[], p."services"[1]),
       'https://runs.longmeadow.example/' || p."services"[1] || '/' || p."number",
       coalesce(a."ownerUserId", p."openedById"), a."settledAt"
     FROM "ActionItem" a JOIN "Postmortem" p ON p."id" = a."postmortemId"
     WHERE a."status" IN ('done', 'verified')`,
    [proofs],
  );
  await client.query(
    `INSERT INTO "Verification" ("actionItemId", "verifiedById", "verifiedAt")
     SELECT "id", pg_temp.key(4, 0, 0), "settledAt" FROM "ActionItem" WHERE "status" = 'verified'`,
  );
  await client.query(
    `INSERT INTO "RiskAcceptance" ("actionItemId", "reason", "acceptedById", "acceptedAt")
     SELECT "id", 'The part it would protect is taken out of service this year.',
       pg_temp.key(4, 1, 0), "settledAt"
     FROM "ActionItem" WHERE "status" = 'wont_do'`,
  );
  await client.query(LESSONS, [lessons]);
  await client.query(STANCES);
}

/** Settled within a third of a year, but for one in twenty. */
const ACTIONS = `
  INSERT INTO "ActionItem" ("id", "postmortemId", "teamId", "title", "ownerUserId", "ownerTeamId", "dueOn",
    "priority", "status", "settledAt", "layerId", "whyId", "createdAt", "position")
  SELECT pg_temp.key(10, n, i), p."id", p."teamId", pg_temp.told(n, 500 + 2 * i, $1::text[], p."services"[1]),
    CASE WHEN whose < 13 THEN pg_temp.key(4, pg_temp.dice(n, 510 + i, ${PEOPLE}), 0) END,
    CASE WHEN whose BETWEEN 13 AND 17 THEN pg_temp.key(3, pg_temp.dice(n, 520 + i, ${TEAMS}), 0) END,
    CASE WHEN pg_temp.dice(n, 530 + i, 10) > 0
      THEN p."createdAt"::date + 14 + pg_temp.dice(n, 540 + i, 90) END,
    (enum_range(NULL::"Priority"))[1 + pg_temp.dice(n, 550 + i, 3)],
    CASE WHEN settled THEN pg_temp.one(n, 560 + i, '{done,done,done,verified,verified,wont_do}')
      ELSE pg_temp.one(n, 570 + i, '{open,open,in_progress}') END::"ActionStatus",
    CASE WHEN settled THEN "end" END,
    CASE WHEN pg_temp.dice(n, 580 + i, 2) = 0
      THEN pg_temp.key(2, 1 + pg_temp.dice(n, 590 + i, 9), 0) END,
    CASE WHEN i < 3 THEN pg_temp.key(8, n, 2 + 2 * i) END, p."createdAt", pg_temp.place(i)
  FROM "Postmortem" p, generate_series(1, 3) i,
    LATERAL (SELECT p."number" AS n, pg_temp.dice(p."number", 600 + i, 20) AS whose,
      p."createdAt" + (5 + pg_temp.dice(p."number", 630 + i, 115)) * interval '1 day' AS "end") w,
    LATERAL (SELECT "end" < now() AND pg_temp.dice(n, 610 + i, 20) > 0 AS settled) s`;

const LESSONS = `
  INSERT INTO "Lesson" ("id", "postmortemId", "text", "tags", "publishedAt", "position")
  SELECT pg_temp.key(11, p."number", 1), p."id",
    pg_temp.told(p."number", 700, $1::text[], p."services"[1]), p."tags", b."publishedAt", 'a0'
  FROM "Postmortem" p LEFT JOIN "Publication" b ON b."postmortemId" = p."id"`;

/** Up to six of the other teams have answered; the newest lessons wait for most of them. */
const STANCES = `
  INSERT INTO "Stance" ("lessonId", "teamId", "stance", "note", "takenById", "takenAt")
  SELECT l."id", pg_temp.key(3, team, 0),
    pg_temp.one(n, 800 + i, '{applies,covered,not_for_us,not_for_us}')::"StanceKind",
    'We looked at ours: the same check was there since the spring.',
    pg_temp.key(4, team, 0), l."publishedAt" + i * interval '1 day'
  FROM "Lesson" l JOIN "Postmortem" p ON p."id" = l."postmortemId", generate_series(1, 6) i,
    LATERAL (SELECT p."number" AS n, (pg_temp.dice(p."number", 4, ${TEAMS}) + i * 5) % ${TEAMS} AS team) w
  WHERE l."publishedAt" + i * interval '1 day' < now() AND pg_temp.dice(n, 820 + i, 2) = 0`;
