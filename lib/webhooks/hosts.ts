import { isIP } from "node:net";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { placeOf } from "@/lib/outbound/addresses";
import { plainHost } from "@/lib/outbound/target";
import { ensureKeeper } from "./find";
import type { AllowedHostView, HostName } from "./schema";

export async function listAllowedHosts(actor: Actor): Promise<AllowedHostView[]> {
  ensureKeeper(actor);
  const rows = await db.allowedHost.findMany({
    orderBy: { host: "asc" },
    select: { host: true, addedAt: true, addedBy: { select: { name: true } } },
  });
  return rows.map(({ host, addedAt, addedBy }) => ({
    host,
    addedAt: addedAt.toISOString(),
    addedBy: addedBy.name,
  }));
}

/** Lets requests of ours reach one host inside the walls, by exactly this name, at any port. */
export async function allowHost(actor: Actor, { host: typed }: HostName) {
  ensureKeeper(actor);
  const host = plainHost(typed);
  if (host === null)
    throw wrong("A host alone, without https:// and without a port: jira.intern.example.");
  if (isIP(host) && placeOf(host) === "nobody")
    throw wrong("Nobody is ever asked at that address, whoever allows it.");
  return transaction(async (tx) => {
    const { count } = await tx.allowedHost.createMany({
      data: [{ host, addedById: personOf(actor) }],
      skipDuplicates: true,
    });
    if (count > 0) await record(tx, actor, "host.allowed", { detail: { host } });
    return { host };
  });
}

export async function disallowHost(actor: Actor, { host }: HostName) {
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const { count } = await tx.allowedHost.deleteMany({ where: { host } });
    if (count > 0) await record(tx, actor, "host.disallowed", { detail: { host } });
    return { host };
  });
}

const wrong = (message: string) => invalid(message, { host: message });
