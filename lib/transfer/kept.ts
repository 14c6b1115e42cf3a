import { generateNKeysBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { findEditable } from "@/lib/postmortems/find";
import type { DraftAction } from "./draft";

const provedByText = "Marked done in the imported text";

/** Adds many promises to a new draft at once, those that the text calls done with that as proof. */
export async function keepActions(tx: Tx, actor: Actor, number: number, actions: DraftAction[]) {
  if (actions.length === 0) return;
  const { id: postmortemId } = await findEditable(tx, actor, number);
  const ownerOf = await findOwners(tx, actions);
  const positions = generateNKeysBetween(null, null, actions.length);
  const now = new Date();
  const kept = await tx.actionItem.createManyAndReturn({
    data: actions.map(({ title, detail, owner, type, done }, at) => {
      const known = ownerOf(owner);
      return {
        ...known,
        postmortemId,
        title,
        type: type ?? null,
        detail: !owner || known ? detail : [detail, `Owner: ${owner}`].filter(Boolean).join("\n\n"),
        status: done ? ("done" as const) : ("open" as const),
        settledAt: done ? now : null,
        position: positions[at] ?? "",
      };
    }),
    select: { id: true, status: true },
  });
  const done = kept.filter(({ status }) => status === "done");
  await tx.proof.createMany({
    data: done.map(({ id }) => ({
      actionItemId: id,
      note: provedByText,
      provedById: personOf(actor),
      provedAt: now,
    })),
  });
  const detail = { ids: kept.map(({ id }) => id) };
  await record(tx, actor, "action.committed", { postmortemId, detail });
  const proved = { ids: done.map(({ id }) => id) };
  if (done.length > 0) await record(tx, actor, "action.proved", { postmortemId, detail: proved });
}

type Owner = { ownerUserId: string } | { ownerTeamId: string };

/** Whom a name in the text means: one person or team called exactly so, else nobody. */
async function findOwners(tx: Tx, actions: DraftAction[]) {
  const names = [...new Set(actions.map(({ owner }) => plain(owner)).filter(Boolean))];
  const among = { in: names, mode: "insensitive" as const };
  const people = await tx.user.findMany({
    where: { role: { not: "reader" }, OR: [{ name: among }, { email: { in: names } }] },
    select: { id: true, name: true, email: true },
  });
  const teams = await tx.team.findMany({
    where: { OR: [{ name: among }, { slug: { in: names } }] },
    select: { id: true, name: true, slug: true },
  });
  return (written: string | undefined): Owner | null => {
    const name = plain(written);
    const owners: Owner[] = [
      ...people
        .filter((person) => plain(person.name) === name || person.email === name)
        .map(({ id }) => ({ ownerUserId: id })),
      ...teams
        .filter((team) => plain(team.name) === name || team.slug === name)
        .map(({ id }) => ({ ownerTeamId: id })),
    ];
    return owners.length === 1 ? (owners[0] ?? null) : null;
  };
}

const plain = (name: string | undefined): string =>
  (name ?? "").trim().replace(/^@/, "").toLowerCase();

/** Adds many lessons to a new draft at once. */
export async function keepLessons(tx: Tx, actor: Actor, number: number, lessons: string[]) {
  if (lessons.length === 0) return;
  const { id: postmortemId } = await findEditable(tx, actor, number);
  const positions = generateNKeysBetween(null, null, lessons.length);
  const kept = await tx.lesson.createManyAndReturn({
    data: lessons.map((text, at) => ({ text, postmortemId, position: positions[at] ?? "" })),
    select: { id: true },
  });
  const detail = { ids: kept.map(({ id }) => id) };
  await record(tx, actor, "lesson.written", { postmortemId, detail });
}
