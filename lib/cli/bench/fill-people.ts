import type pg from "pg";
import { startingLayers } from "@/lib/layers/row";
import { startingSeverities } from "@/lib/teams/severities";

export const TEAMS = 40;
export const PEOPLE = 200;

const given = "Ada Bo Chidi Dilek Emil Farah Goran Hana Ines Jun Kemal Leila Mateo Nuru Olga".split(
  " ",
);
const family =
  "Abara Berg Costa Demir Eriksen Fofanah Gupta Horvat Ito Jansen Kaya Lindt Moreau Ng".split(" ");
const area = "Payments Search Identity Storefront Logistics Data Billing Mobile".split(" ");
const part = ["platform", "experience", "reliability", "integrations", "tooling"];

/** The organisation: 40 teams, 200 people in one or two of them, severities and the row of layers. */
export async function fillPeople(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO "Organisation" ("name") VALUES ('Longmeadow')`);
  await client.query(
    `INSERT INTO "Severity" ("id", "name", "meaning", "position")
     SELECT pg_temp.key(1, i::int, 0), s->>'name', s->>'meaning', pg_temp.place(i::int)
     FROM jsonb_array_elements($1) WITH ORDINALITY AS given(s, i)`,
    [JSON.stringify(startingSeverities)],
  );
  await client.query(
    `INSERT INTO "Layer" ("id", "slug", "name", "purpose", "position")
     SELECT pg_temp.key(2, i::int, 0), l->>'slug', l->>'name', l->>'purpose', pg_temp.place(i::int)
     FROM jsonb_array_elements($1) WITH ORDINALITY AS given(l, i)`,
    [JSON.stringify(startingLayers)],
  );
  await client.query(
    `INSERT INTO "Team" ("id", "slug", "name")
     SELECT pg_temp.key(3, t, 0), lower(replace(name, ' ', '-')), name
     FROM generate_series(0, ${TEAMS - 1}) t,
       LATERAL (SELECT $1::text[] AS a, $2::text[] AS b) w,
       LATERAL (SELECT a[1 + t % 8] || ' ' || b[1 + t / 8] AS name) n`,
    [area, part],
  );
  await client.query(
    `INSERT INTO "User" ("id", "email", "name")
     SELECT pg_temp.key(4, u, 0), 'person' || u || '@longmeadow.example',
       pg_temp.one(u, 1, $1::text[]) || ' ' || pg_temp.one(u, 2, $2::text[])
     FROM generate_series(0, ${PEOPLE - 1}) u`,
    [given, family],
  );
  await client.query(
    `INSERT INTO "Membership" ("userId", "teamId", "lead")
     SELECT pg_temp.key(4, u, 0), pg_temp.key(3, (u + 17 * m) % ${TEAMS}, 0), m = 0 AND u < ${TEAMS}
     FROM generate_series(0, ${PEOPLE - 1}) u, generate_series(0, 1) m WHERE m = 0 OR u % 2 = 0`,
  );
}
