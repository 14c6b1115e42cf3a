import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Life } from "@/lib/db/generated/enums";
import type { HeldPractice } from "./find";
import { type Turn, turnsSince } from "./life";
import { promiseToRevive } from "./promise";
import { firstStoryOf } from "./stories-told";

type Adopted = { id: string; teamId: string; nextCheckAt: Date };
type Told = { practice: HeldPractice; adoption: Adopted; actor: Actor };

/**
 * Writes down what came about since the open spell began, and tells of it. Called for a practice
 * that is held, as often as anybody likes: what is written is not written twice. A lapse that ends
 * in the same breath asks for no promise.
 */
export async function settle(tx: Tx, told: Told, now: Date, revives = false): Promise<void> {
  const { practice, adoption } = told;
  const open = await tx.spell.findFirst({ where: { adoptionId: adoption.id, toAt: null } });
  if (!open || open.life === "ended") return;
  const rhythm = { nextCheckAt: adoption.nextCheckAt, everyDays: practice.everyDays };
  let before: Life = open.life;
  for (const turn of turnsSince({ life: open.life, fromAt: open.fromAt }, rhythm, now)) {
    const spell = await turnTo(tx, adoption.id, turn);
    await tell(tx, told, { spell, turn, before, revives });
    before = turn.life;
  }
}

/** Ends the open spell and begins the next. */
export async function turnTo(tx: Tx, adoptionId: string, { life, at }: { life: Life; at: Date }) {
  await tx.spell.updateMany({ where: { adoptionId, toAt: null }, data: { toAt: at } });
  const { id } = await tx.spell.create({
    data: { adoptionId, life, fromAt: at },
    select: { id: true },
  });
  return id;
}

type Turned = { spell: string; turn: Turn; before: Life; revives: boolean };

async function tell(tx: Tx, told: Told, { spell, turn, before, revives }: Turned) {
  const { practice, adoption, actor } = told;
  const story = await firstStoryOf(tx, practice.id);
  const detail = { slug: practice.slug, teamId: adoption.teamId };
  const about = { postmortemId: story?.postmortemId, subjectId: practice.id, detail };
  if (turn.life === "due") await record(tx, actor, "practice.due", about);
  if (turn.life === "alive" && before === "lapsed")
    await record(tx, actor, "practice.revived", about);
  if (turn.life !== "lapsed") return;
  await record(tx, actor, "practice.lapsed", about);
  if (story && !revives) await keepPromise(tx, told, spell, story.number);
}

/**
 * Promises what an open lapse still asks for: while every story was a draft there was nowhere for
 * the promise to stand.
 */
export async function promiseForLapse(tx: Tx, told: Omit<Told, "actor">): Promise<void> {
  const lapse = { toAt: null, life: "lapsed" as const, actionItemId: null };
  const open = await tx.spell.findFirst({ where: { adoptionId: told.adoption.id, ...lapse } });
  const story = await firstStoryOf(tx, told.practice.id);
  if (open && story) await keepPromise(tx, told, open.id, story.number);
}

async function keepPromise(tx: Tx, told: Omit<Told, "actor">, id: string, number: number) {
  const actionItemId = await promiseToRevive(tx, { ...told, number });
  await tx.spell.update({ where: { id }, data: { actionItemId } });
}
