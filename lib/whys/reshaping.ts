import { randomUUID } from "node:crypto";
import { type ActivityKind, record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { findEditable, startRemoval } from "@/lib/postmortems/find";
import { findView, findWorld } from "./find";
import { type Backed, liveOne, merging } from "./merging";
import { type Place, spotFor } from "./placing";
import { reversed } from "./reversal";
import type { Reshaped, ReshapingUndo, WhyMerge, WhyMove, WhySplit } from "./schema";
import { splitting } from "./splitting";
import { nothing, type Turn } from "./turns";

/** Hangs a why, with its branches, somewhere else. */
export async function moveWhy(actor: Actor, input: WhyMove): Promise<Reshaped> {
  const { number, id, ...place } = input;
  if (place.parent === undefined && !place.before && !place.after)
    throw invalid("Say where it goes: under a parent, or before or after another why.");
  return reshape(actor, "why.moved", input, (world) => moving(world, id, place));
}

/** Joins a why into another one; both keep their words, in one. */
export async function mergeWhys(actor: Actor, input: WhyMerge): Promise<Reshaped> {
  const { number, id, into } = input;
  return reshape(actor, "why.merged", { number, id: into }, (world) => merging(world, id, into));
}

/** Makes several answers of one that gives several reasons. */
export async function splitWhy(actor: Actor, input: WhySplit): Promise<Reshaped> {
  return reshape(actor, "why.split", input, (world) =>
    splitting(world, input.id, input, randomUUID),
  );
}

type About = { number: number; id: string };

async function reshape(
  actor: Actor,
  kind: ActivityKind,
  { number, id }: About,
  plan: (world: Backed) => Turn,
): Promise<Reshaped> {
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const turn = plan(await findWorld(tx, postmortemId));
    await carryOut(tx, actor, postmortemId, turn);
    const reshaping = await recordTurn(tx, actor, kind, { postmortemId, subjectId: id }, turn);
    return { why: await findView(tx, postmortemId, id), reshaping };
  });
}

/** For a change of words that moves as well, inside its transaction. */
export async function moveIn(tx: Tx, postmortemId: string, id: string, place: Place) {
  const { changed } = moving(await findWorld(tx, postmortemId), id, place);
  for (const change of changed) await tx.whyNode.update(rowOf(change, null));
}

function moving(world: Backed, id: string, place: Place): Turn {
  const { parent, position } = liveOne(world, id);
  const now = spotFor(world.nodes, place, id);
  return { ...nothing, changed: [{ id, was: { parent, position }, now }] };
}

async function carryOut(tx: Tx, actor: Actor, postmortemId: string, turn: Turn) {
  const takes = turn.changed.some(({ was, now }) => now.removed && !was.removed);
  const removalId = takes ? await startRemoval(tx, actor, postmortemId) : null;
  await tx.whyNode.createMany({
    data: turn.made.map(({ parent, removed, ...row }) => ({
      ...row,
      parentId: parent,
      postmortemId,
    })),
  });
  for (const change of turn.changed) await tx.whyNode.update(rowOf(change, removalId));
  for (const { id, now } of turn.evidence)
    await tx.evidence.update({ where: { id }, data: { whyId: now } });
  // An action keeps answering the words that it was promised for, wherever they are now.
  for (const { id, now } of turn.actions)
    await tx.actionItem.update({ where: { id }, data: { whyId: now } });
}

function rowOf({ id, was, now }: Turn["changed"][number], removalId: string | null) {
  const { parent, removed, ...words } = now;
  const flips = removed !== undefined && removed !== was.removed;
  return {
    where: { id },
    data: {
      ...words,
      ...(parent === undefined ? {} : { parentId: parent }),
      ...(flips ? { removalId: removed ? removalId : null } : {}),
      version: { increment: 1 },
    },
    select: { id: true },
  };
}

/** @returns the activity's id, by which the turn can be taken back. */
export async function recordTurn(
  tx: Tx,
  actor: Actor,
  kind: ActivityKind,
  about: { postmortemId: string; subjectId: string },
  turn: Turn,
): Promise<string> {
  await record(tx, actor, kind, { ...about, detail: { turn: JSON.parse(JSON.stringify(turn)) } });
  const { id } = await tx.activity.findFirstOrThrow({
    where: { postmortemId: about.postmortemId, kind },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return String(id);
}

/**
 * Takes back a move, a merge, a split or a pasted outline: places, words, evidence and marks are
 * again what they were.
 * @throws DomainError conflict where somebody changed what it touched since.
 */
export async function undoReshaping(actor: Actor, { number, reshaping }: ReshapingUndo) {
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const activity = await tx.activity.findFirst({
      where: { id: BigInt(reshaping), postmortemId, kind: { startsWith: "why." } },
      select: { detail: true },
    });
    const turn = turnIn(activity?.detail);
    if (!turn) throw notFound("what was reshaped");
    await carryOut(tx, actor, postmortemId, reversed(await findWorld(tx, postmortemId), turn));
    await record(tx, actor, "reshaping.undone", { postmortemId, subjectId: reshaping });
    return { reshaping };
  });
}

/** Written by `recordTurn` alone. */
const turnIn = (detail: unknown): Turn | null => (detail as { turn?: Turn } | null)?.turn ?? null;
