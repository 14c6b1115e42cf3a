import type pg from "pg";
import { fillAnalysis } from "@/lib/cli/bench/fill-analysis";
import { fillAsks } from "@/lib/cli/bench/fill-asks";
import { fillEditions } from "@/lib/cli/bench/fill-editions";
import { fillFindables } from "@/lib/cli/bench/fill-findables";
import { fillPeople } from "@/lib/cli/bench/fill-people";
import { fillPostmortems } from "@/lib/cli/bench/fill-postmortems";
import { fillPractices } from "@/lib/cli/bench/fill-practices";
import { fillPromises } from "@/lib/cli/bench/fill-promises";
import { fillWordings } from "@/lib/cli/bench/fill-wordings";

/**
 * Fills a migrated, empty database with an organisation that has written `size` postmortems in
 * eight years, each with 12 events, 6 whys, its tower, 3 action items and a lesson. One in twenty
 * is still being written, most of them among the newest. The same size gives the same rows.
 */
export async function fill(client: pg.Client, size: number): Promise<void> {
  await client.query(DICE);
  await withoutTriggers(client);
  await fillPeople(client);
  await fillPostmortems(client, size);
  await fillAnalysis(client);
  await fillPromises(client);
  await fillAsks(client);
  await fillPractices(client, size);
  await fillEditions(client);
  await fillWordings(client);
  await fillFindables(client);
  await client.query("VACUUM (ANALYZE)");
  await client.query("CHECKPOINT").catch(ignore);
}

const syllables =
  "bradelfirgamhoskinlormenpalrotsultervagwexzimdorkelbafcunhiljasnubpetrivstothaulvvenwarmoltiskorgredunlabfenhumpaxostyor";

/**
 * `dice` throws the same number for the same postmortem and throw; `told` picks a sentence and puts
 * a number, a service and up to three words in it; `key` makes an id in the order in which rows were
 * written. Of the twenty thousand words the commonest comes twice as often as the next one and so on
 * (Zipf's law), as in what people write.
 */
const DICE = `
  CREATE FUNCTION pg_temp.dice(n int, throw int, sides int) RETURNS int IMMUTABLE LANGUAGE sql AS
    $$ SELECT abs(hashint8(n::bigint * 4096 + throw) % sides) $$;
  CREATE FUNCTION pg_temp.one(n int, throw int, choice text[]) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT choice[1 + pg_temp.dice(n, throw, cardinality(choice))] $$;
  CREATE FUNCTION pg_temp.syllable(at int) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT substr('${syllables}', 1 + 3 * (at % ${syllables.length / 3}), 3) $$;
  CREATE FUNCTION pg_temp.word(rank int) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT pg_temp.syllable(rank * 7) || pg_temp.syllable(rank / 40) || pg_temp.syllable(rank / 1600) $$;
  CREATE FUNCTION pg_temp.zipf(n int, throw int) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT pg_temp.word(exp(pg_temp.dice(n, throw, 1000000) / 1000000.0 * ln(20000.0))::int) $$;
  CREATE FUNCTION pg_temp.told(n int, throw int, choice text[], service text) RETURNS text
    IMMUTABLE LANGUAGE sql AS
    $$ SELECT regexp_replace(regexp_replace(regexp_replace(
         replace(replace(pg_temp.one(n, throw, choice), '%',
           (2 + pg_temp.dice(n, throw + 1, 898))::text), '@', service),
         '~', pg_temp.zipf(n, 1000 + throw)), '~', pg_temp.zipf(n, 2000 + throw)),
         '~', pg_temp.zipf(n, 3000 + throw)) $$;
  CREATE FUNCTION pg_temp.key(noun int, n int, item int) RETURNS uuid IMMUTABLE LANGUAGE sql AS
    $$ SELECT (lpad(to_hex(n), 8, '0') || '-' || lpad(to_hex(item), 4, '0') || '-7'
         || lpad(to_hex(noun), 3, '0') || '-8000-000000000000')::uuid $$;
  CREATE FUNCTION pg_temp.place(item int) RETURNS text IMMUTABLE LANGUAGE sql AS
    $$ SELECT 'a' || substr('0123456789ABCDEFGHIJ', item, 1) $$`;

/** Millions of rows that refer to each other by construction: looking each one up takes minutes. */
async function withoutTriggers(client: pg.Client): Promise<void> {
  // Superusers only. Elsewhere the fill is slower, and the same.
  await client.query("SET session_replication_role = replica").catch(ignore);
}

const ignore = () => {};
