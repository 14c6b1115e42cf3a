import { randomBytes } from "node:crypto";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { addWebhook } from "@/lib/webhooks/commands";
import { deliver } from "@/lib/webhooks/deliver";
import { queueDeliveries } from "@/lib/webhooks/from-activity";
import { allowHost } from "@/lib/webhooks/hosts";
import { tellable } from "@/lib/webhooks/kinds";
import type { NewWebhook } from "@/lib/webhooks/schema";
import { build } from "./build";
import type { Whole } from "./build-whole";

/** A receiver on this machine, told of everything unless it is said otherwise. */
export async function buildWebhook(by: Actor, url: string, wishes: Partial<NewWebhook> = {}) {
  await allowHost(by, { host: "127.0.0.1" });
  const name = `Webhook ${randomBytes(4).toString("hex")}`;
  return addWebhook(by, { name, url, format: "parapet", kinds: [...tellable], ...wishes });
}

/** Somebody who administers and has a way in. */
export const anAdministrator = (): Promise<Actor> => build.actor({ role: "administrator" });

/** What waits to be delivered, as the jobs say it: which, which attempt, and from when. */
export async function jobsOf(deliveryId: string) {
  return db.$queryRaw<{ attempt: number; from: Date }[]>`
    SELECT (data ->> 'attempt')::int AS "attempt", start_after AS "from" FROM pgboss.job
    WHERE name = 'deliver-webhook' AND data ->> 'deliveryId' = ${deliveryId} ORDER BY start_after`;
}

/** A proof of the promise of `whole`, on its way to the only webhook there is. */
export async function proofOnItsWay(by: Actor, whole: Whole): Promise<string> {
  const { id: postmortemId } = await db.postmortem.findUniqueOrThrow({ where: whole.at });
  const about = { postmortemId, subjectId: whole.action.id };
  await transaction((tx) => record(tx, by, "action.proved", about));
  const { id } = await db.activity.findFirstOrThrow({
    where: { kind: "action.proved" },
    orderBy: { id: "desc" },
  });
  await queueDeliveries(String(id));
  return (await db.delivery.findFirstOrThrow({ where: { activityId: id } })).id;
}

/** Does every job of a delivery in turn with the clock moved to it; the moment of the last. */
export async function deliverToTheEnd(deliveryId: string, from: Date): Promise<Date> {
  let at = from;
  for (let attempt = 0; await waits(deliveryId); attempt += 1) {
    const job = (await jobsOf(deliveryId)).find((other) => other.attempt === attempt);
    if (!job) throw new Error("It waits and no job is there for it");
    if (attempt > 0) at = job.from;
    await deliver({ deliveryId, attempt }, at);
  }
  return at;
}

async function waits(id: string): Promise<boolean> {
  const { state } = await db.delivery.findUniqueOrThrow({ where: { id } });
  return state === "waiting";
}
