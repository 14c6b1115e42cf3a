import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";

/** Names of the organisation's own that look like people, in the order of the alphabet. */
export async function listOwnWords(_actor: Actor): Promise<string[]> {
  const rows = await selectOften<{ word: string }>`SELECT "word" FROM "OwnWord" ORDER BY "word"`;
  return rows.map(({ word }) => word);
}
