import { generateKeyBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { isUuid } from "./find";
import { holdOrganisation } from "./organisation";
import { administratorsOnly } from "./policy";
import type { NewSeverity, SeverityChange } from "./schema";

/** Where a new organisation starts; it edits its own scale. */
export const startingSeverities = [
  { name: "SEV 1", meaning: "Most people cannot do what they came for, or data is at risk." },
  { name: "SEV 2", meaning: "An important part is down or wrong for many people." },
  { name: "SEV 3", meaning: "Some people are hindered, and there is a way around." },
  { name: "SEV 4", meaning: "Hardly anybody noticed; worth learning from all the same." },
];

/** By name ("SEV 1", in any case or spacing) or id; nothing for nothing. */
export async function findSeverityByRef(
  tx: Tx,
  ref: string | null | undefined,
): Promise<string | null> {
  if (!ref) return null;
  const severities = await tx.severity.findMany({
    where: isUuid(ref) ? { id: ref } : {},
    orderBy: { position: "asc" },
  });
  const found = severities.find(({ id, name }) => id === ref || plain(name) === plain(ref));
  if (found) return found.id;
  const known = severities.flatMap(({ name, retiredAt }) => (retiredAt ? [] : [name])).join(", ");
  throw invalid(`There is no severity "${ref}". Use one of: ${known}.`, { severity: "Unknown." });
}

const plain = (name: string) => name.toLowerCase().replace(/[\s-]/g, "");

/** Adds a step at the mild end of the scale. */
export async function addSeverity(actor: Actor, { name, meaning }: NewSeverity) {
  return transaction(async (tx) => {
    const scale = await findScale(tx, actor);
    ensureNewStep(scale, name);
    const position = generateKeyBetween(scale.at(-1)?.position ?? null, null);
    const { id } = await tx.severity.create({ data: { name, meaning, position } });
    await record(tx, actor, "severity.added", { subjectId: id });
    return { id };
  });
}

/**
 * Renames, explains, moves, retires or brings back. Postmortems keep the step that they have.
 * @throws DomainError conflict with both texts when somebody else was there.
 */
export async function changeSeverity(actor: Actor, input: SeverityChange) {
  const { id, version, base, move, retired, ...words } = input;
  return transaction(async (tx) => {
    const scale = await findScale(tx, actor);
    const step = scale.find((other) => other.id === id);
    if (!step) throw notFound("that severity");
    if (words.name !== undefined) ensureNewStep(scale, words.name, id);
    reconcile(step, words, { version, base });
    const changed = await tx.severity.update({
      where: { id },
      data: {
        ...words,
        ...(move ? { position: positionPast(scale, step, move) } : {}),
        ...(retired === undefined ? {} : { retiredAt: retired ? new Date() : null }),
        version: { increment: 1 },
      },
      select: { version: true },
    });
    const fields = Object.keys({ ...words, ...(move && { move }) });
    await record(tx, actor, retired ? "severity.retired" : "severity.changed", {
      subjectId: id,
      detail: { fields },
    });
    return { id, version: changed.version };
  });
}

async function findScale(tx: Tx, actor: Actor) {
  ensure(administers(actor), administratorsOnly);
  await holdOrganisation(tx);
  return tx.severity.findMany({ orderBy: [{ position: "asc" }, { id: "asc" }] });
}

type Scale = Awaited<ReturnType<typeof findScale>>;

function ensureNewStep(scale: Scale, name: string, except?: string): void {
  const taken = scale.find((step) => step.id !== except && plain(step.name) === plain(name));
  if (!taken) return;
  const advice = taken.retiredAt ? "It is retired; bring it back instead." : "Choose another name.";
  throw invalid(`The scale has ${taken.name} already. ${advice}`, { name: "Taken." });
}

/** Past the nearest step in use; retired ones between them are stepped over. */
function positionPast(scale: Scale, step: Scale[number], move: "worse" | "milder"): string {
  const others = scale.filter(({ id }) => id !== step.id);
  const inUse = ({ retiredAt }: Scale[number]) => retiredAt === null;
  const here = scale.indexOf(step);
  // `others` has no gap where the step stood: before it count the first `here`, after it the rest.
  const worse = others.slice(0, here).findLastIndex(inUse);
  const milder = others.slice(here).findIndex(inUse);
  if ((move === "worse" ? worse : milder) === -1) return step.position;
  const at = move === "worse" ? worse : here + milder + 1;
  return generateKeyBetween(others[at - 1]?.position ?? null, others[at]?.position ?? null);
}
