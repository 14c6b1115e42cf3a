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
  if (!story || revives) return;
  const actionItemId = await promiseToRevive(tx, { practice, adoption, number: story.number });
  await tx.spell.update({ where: { id: spell }, data: { actionItemId } });
}
