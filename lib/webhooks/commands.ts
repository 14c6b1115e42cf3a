import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { transaction, wrote } from "@/lib/db/transaction";
import { reconcile } from "@/lib/errors/reconcile";
import { keptAddress } from "./addresses";
import { ensureKeeper, findWebhook } from "./find";
import type {
  ById,
  Changed,
  NewWebhook,
  Switched,
  WebhookChange,
  WebhookSwitch,
  WebhookWithSecret,
} from "./schema";
import { newWebhookSecret, sealRenewed, sealSecret } from "./secrets";
import { giveUpWaiting } from "./switching";

/** Answers with the secret, which nobody can show again. */
export async function addWebhook(actor: Actor, input: NewWebhook): Promise<WebhookWithSecret> {
  const { url, ...rest } = input;
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const address = await keptAddress(tx, url);
    const secret = newWebhookSecret();
    const { id } = await tx.webhook.create({
      data: {
        ...rest,
        ...address,
        secretSealed: sealSecret(secret),
        createdById: personOf(actor),
      },
      select: { id: true },
    });
    const detail = { host: address.urlHost, kinds: rest.kinds };
    await record(tx, actor, "webhook.added", { subjectId: id, detail });
    return { id, secret };
  });
}

/** @throws DomainError conflict when somebody else changed the same. */
export async function changeWebhook(actor: Actor, input: WebhookChange): Promise<Changed> {
  const { id, version, url, ...change } = input;
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const webhook = await findWebhook(tx, id);
    reconcile(webhook, change, { version });
    const address = url === "" ? {} : await keptAddress(tx, url);
    wrote(
      await tx.webhook.updateMany({
        where: { id, version: webhook.version },
        data: { ...change, ...address, version: { increment: 1 } },
      }),
    );
    const fields = Object.keys({ ...change, ...(url && { url }) });
    await record(tx, actor, "webhook.changed", { subjectId: id, detail: { fields } });
    return { id, version: webhook.version + 1 };
  });
}

/** Off, it hears of nothing, and what waited for it is given up. On, it starts afresh. */
export async function switchWebhook(actor: Actor, { id, on }: WebhookSwitch): Promise<Switched> {
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const webhook = await findWebhook(tx, id);
    if (on === (webhook.switchedOffAt === null)) return { id, on };
    const switchedOffAt = on ? null : new Date();
    const data = { switchedOffAt, switchedOffWhy: "", ...(on && { failingSince: null }) };
    wrote(
      await tx.webhook.updateMany({
        where: { id, version: webhook.version },
        data: { ...data, version: { increment: 1 } },
      }),
    );
    if (!on) await giveUpWaiting(tx, id);
    await record(tx, actor, on ? "webhook.switched-on" : "webhook.switched-off", {
      subjectId: id,
    });
    return { id, on };
  });
}

/** For a day the secret before signs as well. */
export async function renewSecret(
  actor: Actor,
  { id }: ById,
  now = new Date(),
): Promise<WebhookWithSecret> {
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const { secretSealed, version } = await findWebhook(tx, id);
    const secret = newWebhookSecret();
    wrote(
      await tx.webhook.updateMany({
        where: { id, version },
        data: {
          secretSealed: sealRenewed(secret, secretSealed, now),
          version: { increment: 1 },
        },
      }),
    );
    await record(tx, actor, "webhook.secret-renewed", { subjectId: id });
    return { id, secret };
  });
}

/** With everything that it was told. */
export async function removeWebhook(actor: Actor, { id }: ById): Promise<{ id: string }> {
  ensureKeeper(actor);
  return transaction(async (tx) => {
    const { urlHost } = await findWebhook(tx, id);
    await tx.webhook.delete({ where: { id } });
    await record(tx, actor, "webhook.removed", { subjectId: id, detail: { host: urlHost } });
    return { id };
  });
}
