import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure } from "@/lib/errors/domain-error";
import { administratorsOnly } from "@/lib/teams/policy";
import type { PublicIndexWish } from "./index-schema";

/** Whether strangers find a list of what is public, with its feed. */
export async function openPublicIndex(
  actor: Actor,
  { isOpen }: PublicIndexWish,
): Promise<{ isOpen: boolean }> {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    await tx.organisation.updateMany({ data: { publicIndex: isOpen } });
    await record(tx, actor, isOpen ? "organisation.index-opened" : "organisation.index-closed");
    return { isOpen };
  });
}

/** For strangers too: it stands above the public list, and nowhere while that is closed. */
export async function getOrganisationName(): Promise<string> {
  const found = await db.organisation.findFirst({
    where: { publicIndex: true },
    select: { name: true },
  });
  return found?.name ?? "";
}
