import { join, type Sql, sql, verbatim } from "@/lib/db/select";

/** More words than these narrow nothing any more. */
const mostWords = 6;

/** Whether a text has each of these words in it, in whatever order; letter by letter. */
export const saysAll = (said: Sql, words: string): Sql =>
  join(
    words
      .split(/\s+/)
      .slice(0, mostWords)
      .map((word) => sql`${said} ILIKE ${`%${verbatim(word)}%`}`),
    " AND ",
  );
