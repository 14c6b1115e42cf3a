import type pg from "pg";
import { PEOPLE, TEAMS } from "@/lib/cli/bench/fill-people";
import { answers, promises } from "@/lib/cli/bench/words";

/** One practice in every two hundred postmortems, with its stories, who follows it, and its checks. */
export async function fillPractices(client: pg.Client, size: number): Promise<void> {
  await client.query(PRACTICES, [Math.max(20, Math.floor(size / 200)), promises, answers]);
  await client.query(STORIES, [size, answers]);
  await client.query(ADOPTIONS);
  await client.query(CHECKS);
  await client.query(SPELLS);
}

const PRACTICES = `
  INSERT INTO "Practice" ("id", "slug", "statement", "why", "howWeKnow", "ownerTeamId", "layerId",
    "checkKind", "everyDays", "createdById", "createdAt")
  SELECT pg_temp.key(12, n, 0), 'rule-' || n, pg_temp.told(n, 900, $2::text[], 'checkout'),
    pg_temp.told(n, 902, $3::text[], 'checkout'), 'The pipeline says so at each build.',
    pg_temp.key(3, pg_temp.dice(n, 904, ${TEAMS}), 0), pg_temp.key(2, 1 + n % 9, 0),
    CASE n % 2 WHEN 0 THEN 'heartbeat' ELSE 'by_hand' END::"CheckKind", 30,
    pg_temp.key(4, pg_temp.dice(n, 905, ${PEOPLE}), 0),
    date_trunc('hour', now()) - (1 + pg_temp.dice(n, 906, 1400)) * interval '1 day'
  FROM generate_series(1, $1::int) n`;

/** Up to three; a number that is still being written has none to tell. */
const STORIES = `
  INSERT INTO "PracticeStory" ("practiceId", "postmortemId", "note", "toldById")
  SELECT DISTINCT ON (x."id", p."id") x."id", p."id",
    pg_temp.told(n, 910 + i, $2::text[], p."services"[1]), x."createdById"
  FROM "Practice" x, generate_series(1, 3) i,
    LATERAL (SELECT split_part(x."slug", '-', 2)::int AS n) w
    JOIN "Postmortem" p ON p."stage" = 'published'
  WHERE p."number" = 1 + pg_temp.dice(n, 920 + i, $1::int)`;

/** Its owner and three others. One in twelve is due. */
const ADOPTIONS = `
  INSERT INTO "Adoption" ("id", "practiceId", "teamId", "adoptedById", "adoptedAt", "nextCheckAt")
  SELECT pg_temp.key(13, n, i), x."id",
    pg_temp.key(3, (pg_temp.dice(n, 904, ${TEAMS}) + 7 * i) % ${TEAMS}, 0), x."createdById",
    x."createdAt" + i * interval '1 hour',
    now() + (pg_temp.dice(n, 930 + i, 36) - 3) * interval '20 hours'
  FROM "Practice" x, generate_series(0, 3) i,
    LATERAL (SELECT split_part(x."slug", '-', 2)::int AS n) w`;

const CHECKS = `
  INSERT INTO "Check" ("adoptionId", "id", "kind", "at", "followed", "sentence")
  SELECT a."id", gen_random_uuid(), x."checkKind", at, true, 'Seen in the run of this week.'
  FROM "Adoption" a JOIN "Practice" x ON x."id" = a."practiceId",
    generate_series(now() - interval '2 days', greatest(a."adoptedAt", now() - interval '1 year'),
      interval '-30 days') at`;

/** One team in seven let it lapse for a while, halfway; the others have followed it throughout. */
const SPELLS = `
  INSERT INTO "Spell" ("id", "adoptionId", "life", "fromAt", "toAt")
  SELECT gen_random_uuid(), a."id", s."life"::"Life", s."fromAt", s."toAt"
  FROM "Adoption" a, LATERAL (
    SELECT a."adoptedAt" + (now() - a."adoptedAt") / 2 AS "lapsed",
      a."adoptedAt" + (now() - a."adoptedAt") * 0.6 AS "back",
      hashtext(a."id"::text) % 7 = 0 AS "did") h,
    LATERAL (VALUES ('alive', a."adoptedAt", CASE WHEN "did" THEN "lapsed" END),
      ('lapsed', "lapsed", "back"), ('alive', "back", NULL)) s("life", "fromAt", "toAt")
  WHERE "did" OR s."fromAt" = a."adoptedAt"`;
