import { selectOften } from "@/lib/db/select";
import type { Asking } from "./candidates";

/** What parts words, besides spaces. */
const marks = "\n\r\t.,;:!?()[]{}<>\"'`“”‘’*_|/\\=+#@&%$~^";

/** How the asking text itself writes these stems: in the form that it has most often. */
export async function spellingsOf(
  { id, title, services }: Asking,
  stems: readonly string[],
): Promise<Map<string, string>> {
  if (stems.length === 0) return new Map();
  const known = [title, ...services].join(" ");
  const rows = await selectOften<{ stem: string; word: string }>`
    WITH said AS MATERIALIZED (
      SELECT translate(lower(concat_ws(' ', ${known}::text, head_of(${id}::uuid),
        left(body_of(${id}::uuid), 100000))), ${marks}, repeat(' ', ${marks.length})) AS "text")
    SELECT "stem", mode() WITHIN GROUP (ORDER BY "word") AS "word" FROM (
      SELECT "word", (ts_lexize('english_stem', "word"))[1] AS "stem"
      FROM said, unnest(string_to_array("text" || ' ' || replace("text", '-', ' '), ' ')) "word"
      -- A stem and its word begin alike.
      WHERE left("word", 2) = ANY(${stems.map((stem) => stem.slice(0, 2))}::text[])
    ) spelt WHERE "stem" = ANY(${stems}::text[]) GROUP BY "stem"`;
  return new Map(rows.map(({ stem, word }) => [stem, word]));
}
