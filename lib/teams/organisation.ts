import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure } from "@/lib/errors/domain-error";
import { administratorsOnly } from "./policy";
import type { OrganisationRename, OrganisationZone } from "./schema";

/** Before somebody is here, nothing but the set-up page has anything to say. */
export async function isSetUp(): Promise<boolean> {
  const [answer] = await db.$queryRaw<{ here: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "Organisation") OR EXISTS (SELECT 1 FROM "User") AS "here"`;
  return answer?.here ?? false;
}

/** One at a time: for what is decided on the whole, such as who is the last administrator. */
export async function holdOrganisation(tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Organisation" FOR UPDATE`;
}

export async function renameOrganisation(
  actor: Actor,
  { name }: OrganisationRename,
): Promise<void> {
  await transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    await tx.organisation.updateMany({ data: { name } });
    await record(tx, actor, "organisation.renamed", { detail: { to: name } });
  });
}

/** In which whoever set no zone of their own is told of things. */
export async function moveOrganisation(actor: Actor, { zone }: OrganisationZone): Promise<void> {
  await transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    await tx.organisation.updateMany({ data: { zone } });
    await record(tx, actor, "organisation.moved", { detail: { to: zone } });
  });
}
