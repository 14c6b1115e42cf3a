import { randomUUID } from "node:crypto";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { fingerprint } from "@/lib/auth/secrets";
import { holdWayIn } from "@/lib/auth/way-in";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import { addressesAt, feedToken } from "./addresses";
import { filterInWords } from "./filter-words";
import { keptQuery } from "./kept-filter";
import type { ByFeedAddress, MadeFeedAddress, NewFeedAddress } from "./schema";

/** A secret address that sees with the asker's eyes, as Atom and as JSON Feed. */
export async function makeFeedAddress(
  actor: Actor,
  { query }: NewFeedAddress,
): Promise<MadeFeedAddress> {
  const userId = personOf(actor);
  const id = randomUUID();
  const token = feedToken(id);
  const kept = await keptQuery(query);
  await transaction(async (tx) => {
    await holdWayIn(tx, userId);
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
