import type pg from "pg";
import { answers, events, notes, questions, sources } from "@/lib/cli/bench/words";

/** Timelines, whys with what backs them, and towers. */
export async function fillAnalysis(client: pg.Client): Promise<void> {
  await client.query(EVENTS, [events, sources]);
  await client.query(WHYS, [questions, answers]);
  await client.query(EVIDENCE);
  await client.query(MARKS, [notes]);
  await client.query(READINGS, [notes]);
}

/** Twelve over two hours: five milestones, now and then a span or an approximate time. */
const EVENTS = `
  INSERT INTO "TimelineEvent" ("id", "postmortemId", "at", "endAt", "precision", "text", "kind",
    "source", "milestone", "position")
  SELECT pg_temp.key(7, n, i), p."id", start,
    CASE WHEN shape = 0 THEN start + interval '4 minutes' END,
    CASE shape WHEN 0 THEN 'range' WHEN 1 THEN 'approximate' ELSE 'exact' END::"Precision",
    pg_temp.told(n, 100 + 4 * i, $1::text[], p."services"[1]),
    (enum_range(NULL::"EventKind"))[1 + pg_temp.dice(n, 150 + i, 6)],
    pg_temp.one(n, 170 + i, $2::text[]),
    CASE i WHEN 2 THEN 'impact_started' WHEN 4 THEN 'detected' WHEN 5 THEN 'responded'
      WHEN 9 THEN 'mitigated' WHEN 12 THEN 'resolved' END::"Milestone",
    pg_temp.place(i)
  FROM "Postmortem" p, generate_series(1, 12) i,
    LATERAL (SELECT p."number" AS n, pg_temp.dice(p."number", 190 + i, 20) AS shape,
      p."occurredOn" + interval '9 hours'
        + (i * 600 + pg_temp.dice(p."number", 210 + i, 500)) * interval '1 second' AS start) w`;

/** A tree that branches once and is four questions deep. */
const WHYS = `
  INSERT INTO "WhyNode" ("id", "postmortemId", "parentId", "question", "answer", "assumption",
    "contributing", "layerId", "position")
  SELECT pg_temp.key(8, n, i), p."id",
    CASE WHEN i > 1 THEN pg_temp.key(8, n, ('{0,1,1,2,3,5}'::int[])[i]) END,
    pg_temp.told(n, 300 + 2 * i, $1::text[], p."services"[1]),
    pg_temp.told(n, 320 + 2 * i, $2::text[], p."services"[1]),
    i = 3, i IN (4, 6),
    CASE WHEN pg_temp.dice(n, 340 + i, 3) = 0
      THEN pg_temp.key(2, 1 + pg_temp.dice(n, 350 + i, 9), 0) END,
    pg_temp.place(i)
  FROM "Postmortem" p, generate_series(1, 6) i, LATERAL (SELECT p."number" AS n) w`;

/** Two events have a link; three answers rest on an event. */
const EVIDENCE = `
  INSERT INTO "Evidence" ("id", "postmortemId", "eventId", "whyId", "citedEventId", "url")
  SELECT pg_temp.key(9, n, i), p."id",
    CASE WHEN i <= 2 THEN pg_temp.key(7, n, 3 * i) END,
    CASE WHEN i > 2 THEN pg_temp.key(8, n, i - 1 + i / 4) END,
    CASE WHEN i > 2 THEN pg_temp.key(7, n, 2 * i) END,
    CASE WHEN i <= 2 THEN 'https://runs.longmeadow.example/' || p."services"[1] || '/' || n * i END
  FROM "Postmortem" p, generate_series(1, 5) i, LATERAL (SELECT p."number" AS n) w`;

/** What is published keeps its row; layers that held or fired have minutes. */
const MARKS = `
  INSERT INTO "LayerMark" ("postmortemId", "layerId", "outcome", "note", "heldAfterMin",
    "keptName", "keptPosition")
  SELECT p."id", y."id", did::"Outcome", pg_temp.told(n, 420 + i, $1::text[], p."services"[1]),
    CASE WHEN did IN ('held', 'fired_unseen') THEN 1 + pg_temp.dice(n, 440 + i, 90) END,
    CASE WHEN p."stage" = 'published' THEN y."name" END,
    CASE WHEN p."stage" = 'published' THEN y."position" END
  FROM "Postmortem" p, generate_series(1, 9) i, LATERAL (SELECT p."number" AS n) w,
    LATERAL (SELECT CASE WHEN i >= 8
      THEN pg_temp.one(n, 400 + i, '{held,held,held,fired_unseen,not_there}')
      ELSE pg_temp.one(n, 400 + i,
        '{let_through,let_through,let_through,bypassed,not_there,does_not_apply,fired_unseen}')
      END AS did) o
    JOIN "Layer" y ON true
  WHERE y."id" = pg_temp.key(2, i, 0)`;

/** Two in three say which layer is the cheapest, and one in five where the change came in. */
const READINGS = `
  INSERT INTO "TowerReading" ("postmortemId", "entryLayerId", "cheapestLayerId", "cheapestNote")
  SELECT p."id",
    CASE WHEN pg_temp.dice(n, 460, 5) = 0 THEN pg_temp.key(2, 2 + pg_temp.dice(n, 461, 4), 0) END,
    pg_temp.key(2, 1 + pg_temp.dice(n, 462, 7), 0),
    pg_temp.told(n, 463, $1::text[], p."services"[1])
  FROM "Postmortem" p, LATERAL (SELECT p."number" AS n) w WHERE pg_temp.dice(n, 464, 3) > 0`;
