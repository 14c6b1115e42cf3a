import { select } from "@/lib/db/select";
import { givenNames } from "@/lib/language/en/names";
import { everyday } from "./everyday";
import type { Vocabulary } from "./weights";

/** About so many: enough to tell a word of one in a hundred texts from one of one in a thousand. */
const sampleSize = 500;
/** In words; a first few beginnings are no measure of a text. */
const shortText = 50;
/** A small organisation's words change quickly, and are counted quickly. */
const freshForMs = { small: 5_000, large: 600_000 };

type Held = { vocabulary: Vocabulary; countedAt: number };
let held: Held | undefined;
let counting: Promise<Vocabulary> | undefined;

/**
 * How often words are written, from a sample of all postmortems whoever may see them: it weighs the
 * asker's own words and is never shown. Counted once in a while, in each process; meanwhile the last
 * count serves.
 */
export async function knownWords(now = Date.now()): Promise<Vocabulary> {
  if (held && isFresh(held, now)) return held.vocabulary;
  counting ??= count(now).finally(() => {
    counting = undefined;
  });
  if (!held) return counting;
  // A failure leaves the last count in place, and the next question tries again.
  counting.catch(() => {});
  return held.vocabulary;
}

/** For a program that has just written a good part of what there is. */
export async function recount(): Promise<void> {
  await count(Date.now());
}

function isFresh({ vocabulary, countedAt }: Held, now: number): boolean {
  const whole = vocabulary.sampled >= vocabulary.postmortems;
  return now - countedAt < (whole ? freshForMs.small : freshForMs.large);
}

/** Stems; what the organisation calls its own word is nobody's name. */
type Known = { everyday: string[]; people: string[]; ownWords: string[] };
type Row = { stem: string; head: number; body: number };

async function count(now: number): Promise<Vocabulary> {
  const [size] = await select<{ written: number } & Known>`
    SELECT (SELECT count(*)::int FROM "Wording") AS "written", stems_of(${everyday}, 2) AS "everyday",
      stems_of(concat_ws(' ', ${[...givenNames].join(" ")}::text,
        (SELECT string_agg("name", ' ') FROM "User")), 2) AS "people",
      stems_of((SELECT coalesce(string_agg("word", ' '), '') FROM "OwnWord"), 2) AS "ownWords"`;
  const written = size?.written ?? 0;
  // Row by row from all of the table: pages hold many rows, and the first ones the oldest.
  const percent = Math.min(100, (100 * sampleSize) / Math.max(1, written));
  const rows = await select<Row & { sampled: number; averageLength: number }>`
    WITH sample AS MATERIALIZED (
      SELECT "head", "body", "length" FROM "Wording" TABLESAMPLE BERNOULLI (${percent}))
    SELECT "stem", count(*) FILTER (WHERE "first")::int AS "head",
      count(*) FILTER (WHERE NOT "first")::int AS "body",
      (SELECT count(*)::int FROM sample) AS "sampled",
      (SELECT avg("length")::float8 FROM sample) AS "averageLength"
    FROM (
      SELECT unnest("head") AS "stem", true AS "first" FROM sample
      UNION ALL SELECT unnest("body"), false FROM sample) said
    GROUP BY "stem"`;
  const { sampled, averageLength } = rows[0] ?? { sampled: 0, averageLength: 0 };
  const postmortems = percent < 100 ? Math.max(written, sampled) : sampled;
  const counts = new Map(rows.map(({ stem, head, body }) => [stem, { head, body }]));
  const common = new Set(size?.everyday);
  const people = new Set(size?.people.filter((name) => !size.ownWords.includes(name)));
  const vocabulary = {
    postmortems,
    sampled,
    averageLength: Math.max(shortText, averageLength),
    counts,
    common,
    people,
  };
  held = { vocabulary, countedAt: now };
  return vocabulary;
}
