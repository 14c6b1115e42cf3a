import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { CheckKind } from "@/lib/db/generated/enums";
import { transaction } from "@/lib/db/transaction";
import { ensureKept, findAdoption, type HeldPractice, holdPractice } from "./find";
import { expectedAfter, stateOf } from "./life";
import type { NewCheck, Standing } from "./schema";
import { settle } from "./spells";

/** Somebody looked, and says with their name whether the team still follows it. */
export async function attest(actor: Actor, input: NewCheck, now = new Date()): Promise<Standing> {
  return transaction((tx) => attestIn(tx, actor, input, now));
}

/** The same inside a larger command. */
export async function attestIn(tx: Tx, actor: Actor, input: NewCheck, now: Date) {
  const practice = await holdPractice(tx, input.slug);
  const { team, ...adoption } = await findAdoption(tx, actor, practice, input.team);
  ensureKept(practice);
  const { followed, sentence } = input;
  const checkedById = personOf(actor);
  const seen = { kind: "by_hand" as const, followed, sentence, checkedById };
  const standing = await keepCheck(tx, { practice, adoption, actor }, seen, now);
  const detail = { slug: practice.slug, teamId: team.id, followed };
  await record(tx, actor, "practice.checked", { subjectId: practice.id, detail });
  return { slug: practice.slug, team: team.slug, ...standing };
}

type Adopted = { id: string; teamId: string; nextCheckAt: Date };
type Checked = { practice: HeldPractice; adoption: Adopted; actor: Actor };
type Seen = { kind: CheckKind; followed: boolean; sentence: string; checkedById?: string };

/** Writes a check down, and what it turns. The practice is held. */
export async function keepCheck(
  tx: Tx,
  { practice, adoption, actor }: Checked,
  seen: Seen,
  now: Date,
): Promise<Pick<Standing, "life" | "nextCheckAt">> {
  await settle(tx, { practice, adoption, actor }, now, seen.followed);
  await tx.check.create({ data: { ...seen, adoptionId: adoption.id, at: now } });
  const rhythm = { nextCheckAt: adoption.nextCheckAt, everyDays: practice.everyDays };
  // An address that fails once may answer an hour later; only its silence makes it due.
  const counts = seen.followed || seen.kind !== "address";
  const nextCheckAt = counts
    ? expectedAfter(rhythm, { at: now, followed: seen.followed })
    : rhythm.nextCheckAt;
  await tx.adoption.update({ where: { id: adoption.id }, data: { nextCheckAt } });
  await settle(tx, { practice, adoption: { ...adoption, nextCheckAt }, actor }, now);
  const after = { nextCheckAt, everyDays: practice.everyDays };
  return { life: stateOf(after, now), nextCheckAt: nextCheckAt.toISOString() };
}
