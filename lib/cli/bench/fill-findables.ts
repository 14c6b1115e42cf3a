import type pg from "pg";

/** What a search finds of all that was filled in; without triggers nothing wrote it yet. */
export async function fillFindables(client: pg.Client): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; made: string }>(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes
     WHERE schemaname = current_schema() AND tablename = 'Findable' AND indexdef LIKE '%USING gin%'`,
  );
  // Made at once they take a tenth of the time that they take word by word.
  for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
  // The function keeps the plans that it made while the table was empty, and would read all of it.
  await client.query("SET enable_seqscan = off");
  await client.query(`SELECT count(write_findables("id", false)) FROM "Postmortem"`);
  await client.query(`SELECT count(write_findable_practice("id")) FROM "Practice"`);
  await client.query(`SELECT count(write_findable_team("id")) FROM "Team"`);
  await client.query("RESET enable_seqscan");
  await client.query(LEARNING);
  await client.query("SET maintenance_work_mem = '256MB'");
  for (const { made } of indexes) await client.query(made);
}

/** Of many, one postmortem in fifty has nearly all words that there are. */
const LEARNING = `
  SELECT learn_words(string_agg(head_of("id") || E'\\n' || body_of("id"), E'\\n'))
  FROM "Postmortem" WHERE "number" % greatest(1, least(50, (SELECT max("number") FROM "Postmortem") / 400)) = 0 AND "stage" = 'published' GROUP BY "number" / 2000`;
