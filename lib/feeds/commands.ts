import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { fingerprint } from "@/lib/auth/secrets";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import { addressOf, filterOf } from "@/lib/lessons/filter";
import { addressesAt, feedToken } from "./addresses";
import { filterInWords } from "./filter-words";
import type { ByFeedAddress, MadeFeedAddress, NewFeedAddress } from "./schema";

/** A secret address that sees with the asker's eyes, as Atom and as JSON Feed. */
export async function makeFeedAddress(
  actor: Actor,
  { query }: NewFeedAddress,
): Promise<MadeFeedAddress> {
  const userId = personOf(actor);
  const id = randomUUID();
  const token = feedToken(id);
  // What somebody has read changes by reading it: a feed keeps what was in it.
  const kept = addressOf({ ...filterOf(query), unread: false });
  await transaction(async (tx) => {
    await tx.feedAddress.create({
      data: { id, userId, query: kept, tokenHash: fingerprint(token) },
    });
    await record(tx, actor, "feed-address.made", { subjectId: id });
  });
  return { ...addressesAt(token), of: await filterInWords(kept) };
}

/** Whoever reads that address reads nothing from now on. */
export async function revokeFeedAddress(actor: Actor, { id }: ByFeedAddress): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.feedAddress.deleteMany({ where: { id, userId: personOf(actor) } });
    if (count === 0) throw notFound("that address");
    await record(tx, actor, "feed-address.revoked", { subjectId: id });
  });
}
