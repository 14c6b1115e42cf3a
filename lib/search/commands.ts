import { type Actor, personOf } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import type { RememberedSearch } from "./schema";

/** Older ones are forgotten. */
const mostKept = 12;

/** Keeps what somebody looked for, for them alone; nobody is told, and no record is made of it. */
export async function rememberSearch(actor: Actor, { words }: RememberedSearch) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    const key = { userId_words: { userId, words } };
    await tx.recentSearch.upsert({
      where: key,
      create: { userId, words },
      update: { askedAt: new Date() },
    });
    const old = await tx.recentSearch.findMany({
      where: { userId },
      orderBy: { askedAt: "desc" },
      skip: mostKept,
      select: { words: true },
    });
    const wordsOfOld = old.map((one) => one.words);
    if (wordsOfOld.length > 0)
      await tx.recentSearch.deleteMany({ where: { userId, words: { in: wordsOfOld } } });
    return {};
  });
}

/** Forgets all that the asker looked for. */
export async function forgetSearches(actor: Actor) {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    await tx.recentSearch.deleteMany({ where: { userId } });
    return {};
  });
}
