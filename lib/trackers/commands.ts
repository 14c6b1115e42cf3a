import { randomBytes } from "node:crypto";
import { record } from "@/lib/activity/record";
import { type Actor, administers, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { TrackerKind } from "@/lib/db/generated/enums";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { administratorsOnly } from "@/lib/teams/policy";
import type { Place } from "./adapter";
import { adapterFor } from "./adapters";
import { findTracker, placeOf, sealHookSecret, sealToken, troubleTold } from "./find";
import type { HookSecretChange, NewTracker, TrackerChange, TrackerSwitch } from "./schema";
import { fieldsOf, toolNames } from "./words";

/** Standard Webhooks' form, which GitLab demands of a signing token and the others take as well. */
const newHookSecret = () => `whsec_${randomBytes(32).toString("base64")}`;

const unfailing = { failure: "", failingSince: null, alarmedAt: null, waitUntil: null };

/** Asks the tool first, so that a tracker that is kept has worked once. */
export async function addTracker(actor: Actor, input: NewTracker): Promise<{ id: string }> {
  ensure(administers(actor), administratorsOnly);
  const { kind, project, token } = input;
  const where = { kind, project, baseUrl: baseFor(kind, input.baseUrl ?? "") };
  const account = accountFor(kind, input.account ?? "");
  await check(actor, { ...where, account, tokenSealed: sealToken(token) });
  return transaction(async (tx) => {
    const tracker = await tx.tracker.create({
      data: {
        ...where,
        account,
        name: input.name || project,
        tokenSealed: sealToken(token),
        hookSecretSealed: sealHookSecret(newHookSecret()),
        createdById: personOf(actor),
      },
      select: { id: true },
    });
    await record(tx, actor, "tracker.added", { subjectId: tracker.id, detail: { kind, project } });
    return tracker;
  });
}

function baseFor(kind: TrackerKind, typed: string): string {
  const base = adapterFor(kind).baseFrom(typed);
  const url = URL.canParse(base) ? new URL(base) : null;
  if (url && /^https?:$/.test(url.protocol) && url.hostname && !url.username) return base;
  const message = `Write the address of ${toolNames[kind]}, such as ${fieldsOf[kind].baseExample}.`;
  throw invalid(message, { baseUrl: message });
}

function accountFor(kind: TrackerKind, typed: string): string {
  if (!fieldsOf[kind].account) return "";
  if (/^[^\s:@]+@[^\s:@]+$/.test(typed)) return typed;
  const message = "Write the email address of the account that the token belongs to.";
  throw invalid(message, { account: message });
}

/** @throws DomainError invalid with a sentence about what is amiss. */
async function check(actor: Actor, tracker: Parameters<typeof placeOf>[0]): Promise<Place> {
  return troubleTold(actor, async () => {
    const place = await placeOf(tracker);
    await adapterFor(place.kind).checkConnection(place);
    return place;
  });
}

/** Asks the tool first whenever it would be asked otherwise than before. */
export async function changeTracker(actor: Actor, input: TrackerChange): Promise<{ id: string }> {
  const before = await findTracker(db, actor, input.id);
  const { kind } = before;
  const baseUrl = input.baseUrl === undefined ? before.baseUrl : baseFor(kind, input.baseUrl);
  const project = input.project ?? before.project;
  const account = input.account === undefined ? before.account : accountFor(kind, input.account);
  ensureTokenStays(before.baseUrl, baseUrl, input.token);
  const tokenSealed = input.token ? sealToken(input.token) : before.tokenSealed;
  const change = { baseUrl, project, account, tokenSealed };
  await check(actor, { kind, ...change });
  return transaction(async (tx) => {
    await tx.tracker.update({
      where: { id: input.id },
      data: { ...change, ...unfailing, name: input.name || before.name, version: { increment: 1 } },
    });
    const fields = Object.keys(input).filter((field) => field !== "id");
    await record(tx, actor, "tracker.changed", { subjectId: input.id, detail: { fields } });
    return { id: input.id };
  });
}

/** Else whoever changes the address could have a token that they never knew sent to themselves. */
function ensureTokenStays(before: string, after: string, token: string | undefined): void {
  if (token || new URL(before).origin === new URL(after).origin) return;
  const message =
    "At another address, give the token once more: the one we hold stays where it is.";
  throw invalid(message, { token: message });
}

export async function switchTracker(actor: Actor, { id, on }: TrackerSwitch) {
  return transaction(async (tx) => {
    await findTracker(tx, actor, id);
    const data = { switchedOffAt: on ? null : new Date(), ...(on ? unfailing : {}) };
    await tx.tracker.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
    await record(tx, actor, on ? "tracker.switched-on" : "tracker.switched-off", { subjectId: id });
    return { id, on };
  });
}

/** Takes it away with all its links; the issues themselves stay where they are. */
export async function removeTracker(actor: Actor, { id }: { id: string }) {
  return transaction(async (tx) => {
    const { kind, project } = await findTracker(tx, actor, id);
    await tx.tracker.delete({ where: { id } });
    await record(tx, actor, "tracker.removed", { subjectId: id, detail: { kind, project } });
    return { id };
  });
}

/** @throws DomainError invalid with a sentence about what is amiss. */
export async function checkTracker(actor: Actor, { id }: { id: string }): Promise<{ id: string }> {
  await check(actor, await findTracker(db, actor, id));
  await db.tracker.update({ where: { id }, data: { ...unfailing, polledAt: null } });
  return { id };
}

/** The secret that a tool signs its calls with, told this once; the former one is refused from now on. */
export async function changeHookSecret(actor: Actor, { id, secret }: HookSecretChange) {
  return transaction(async (tx) => {
    await findTracker(tx, actor, id);
    const made = secret ?? newHookSecret();
    await tx.tracker.update({
      where: { id },
      data: { hookSecretSealed: sealHookSecret(made), heardAt: null, version: { increment: 1 } },
    });
    await record(tx, actor, "tracker.changed", { subjectId: id, detail: { fields: ["secret"] } });
    return { id, secret: secret ? null : made };
  });
}
