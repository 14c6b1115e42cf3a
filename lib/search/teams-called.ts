import { join, literal, select, sql } from "@/lib/db/select";
import { folded } from "./letters";
import type { Place } from "./schema";

/** What stands before the name of a team, as far as it is typed. */
const before = /^\s*(?:go\s+to\s+)?teams?\s+/iu;
const most = 6;
const mostWords = 6;

/** For "go to team pay": teams of whose name a word begins so. Everybody who is signed in knows them. */
export async function teamsCalled(typed: string): Promise<Place[]> {
  if (!before.test(typed)) return [];
  const words = folded(typed.replace(before, "")).match(/[\p{L}\p{N}]+/gu) ?? [];
  const called = words.slice(0, mostWords).map((word) => {
    return sql`plain_words(t."name") ~ ${`\\m${word}`}`;
  });
  return select<Place>`
    SELECT t."slug", t."name" FROM "Team" t WHERE ${join([sql`true`, ...called], " AND ")}
    ORDER BY lower(t."name"), t."id" LIMIT ${literal(most)}`;
}
