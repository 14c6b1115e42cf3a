import { selectOften } from "@/lib/db/select";
import { remembering } from "./remembering";

/** A word or words as the database reads them; without a query they say nothing. */
export type Said = { query: string | null; stems: string[] };
type Asked = { text: string; opening: boolean };

const mostRemembered = 10_000;

/** Words and phrases as the database reads them, in the same order. */
export const readSaid = (asked: readonly Asked[]): Promise<Said[]> =>
  remembered(asked.map(({ text, opening }) => `${opening ? "*" : "."}${text}`));

const remembered = remembering(mostRemembered, (keys) => {
  const texts = keys.map((key) => key.slice(1));
  const openings = keys.map((key) => key.startsWith("*"));
  return selectOften<Said>`
    SELECT sought_query("said", "opening")::text AS "query",
      tsvector_to_array(to_tsvector('english', plain_words("said"))) AS "stems"
    FROM unnest(${texts}::text[], ${openings}::boolean[]) WITH ORDINALITY u("said", "opening", "place")
    ORDER BY "place"`;
});
