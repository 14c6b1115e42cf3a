import type pg from "pg";
import { PEOPLE, TEAMS } from "@/lib/cli/bench/fill-people";
import { passages, services, summaries, tags, titles, zones } from "@/lib/cli/bench/words";

/** The records themselves, with who takes part, their impact in numbers and their publication. */
export async function fillPostmortems(client: pg.Client, size: number): Promise<void> {
  await client.query(POSTMORTEMS, [size, services, zones, tags, titles, summaries, passages]);
  await client.query(`SELECT setval(pg_get_serial_sequence('"Postmortem"', 'number'), $1)`, [size]);
  await client.query(
    `INSERT INTO "Participant" ("postmortemId", "userId")
     SELECT p."id", pg_temp.key(4, (pg_temp.dice(p."number", 5, ${PEOPLE}) + i * 7) % ${PEOPLE}, 0)
     FROM "Postmortem" p, generate_series(0, 2) i WHERE i <= pg_temp.dice(p."number", 6, 3)`,
  );
  await client.query(
    `INSERT INTO "ImpactFigure" ("id", "postmortemId", "amount", "unit", "position")
     SELECT pg_temp.key(6, p."number", i), p."id", (1 + pg_temp.dice(p."number", 40 + i, 5000))::text,
       pg_temp.one(p."number", 50 + i, '{visitors,failed checkouts,late messages,€ of orders}'),
       pg_temp.place(i)
     FROM "Postmortem" p, generate_series(1, 2) i`,
  );
  await client.query(
    `INSERT INTO "Publication" ("postmortemId", "publishedById", "publishedAt")
     SELECT p."id", p."openedById", p."updatedAt" FROM "Postmortem" p WHERE p."stage" = 'published'`,
  );
}

/** Of the newest tenth nearly half is unfinished, of the others one in two hundred. */
const POSTMORTEMS = `
  INSERT INTO "Postmortem" ("id", "number", "title", "teamId", "openedById", "stage", "nearMiss",
    "severityId", "services", "zone", "occurredOn", "summary", "impact", "surprised", "wentWell",
    "lucky", "tags", "createdAt", "updatedAt")
  SELECT pg_temp.key(5, n, 0), n, pg_temp.told(n, 10, $5::text[], service),
    pg_temp.key(3, pg_temp.dice(n, 4, ${TEAMS}), 0),
    pg_temp.key(4, pg_temp.dice(n, 5, ${PEOPLE}), 0),
    CASE WHEN unfinished AND pg_temp.dice(n, 8, 3) = 0 THEN 'in_review'
         WHEN unfinished THEN 'draft' ELSE 'published' END::"Stage",
    pg_temp.dice(n, 9, 12) = 0,
    CASE WHEN pg_temp.dice(n, 3, 15) > 0
      THEN pg_temp.key(1, 1 + floor(log(2, 1 + pg_temp.dice(n, 2, 15)))::int, 0) END,
    ARRAY[service], pg_temp.one(n, 7, $3::text[]), "at"::date - pg_temp.dice(n, 13, 3),
    pg_temp.told(n, 14, $6::text[], service), pg_temp.told(n, 16, $7::text[], service),
    pg_temp.told(n, 18, $7::text[], service),
    CASE WHEN pg_temp.dice(n, 20, 3) > 0 THEN pg_temp.told(n, 21, $7::text[], service) ELSE '' END,
    CASE WHEN pg_temp.dice(n, 23, 2) > 0 THEN pg_temp.told(n, 24, $7::text[], service) ELSE '' END,
    ARRAY(SELECT DISTINCT pg_temp.one(n, 26 + t, $4::text[]) FROM generate_series(0, 1) t ORDER BY 1),
    "at", least("at" + pg_temp.dice(n, 28, 20) * interval '1 day', date_trunc('hour', now()))
  FROM generate_series(1, $1::int) n,
    LATERAL (SELECT pg_temp.one(n, 1, $2::text[]) AS service,
      pg_temp.dice(n, 0, 1000) < CASE WHEN n > 0.9 * $1 THEN 455 ELSE 5 END AS unfinished,
      date_trunc('hour', now()) - ($1 - n) * (interval '8 years' / $1) AS "at") w`;
