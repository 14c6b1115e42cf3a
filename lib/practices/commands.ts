import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findTeamByRef } from "@/lib/teams/find";
import { canSpeakFor } from "@/lib/teams/policy";
import { findLayerId } from "@/lib/whys/find";
import { follow } from "./adopting";
import { type HeldPractice, holdPractice } from "./find";
import { canChange, canOpen, leadsOnly, membersOnly, ownersOnly } from "./policy";
import { keepRhythm } from "./rhythm";
import type { NewPractice, PracticeChange } from "./schema";
import { freeSlug, slugOf } from "./slug";
import { findTellable } from "./stories";

/** A rule with its first story; the team that owns it is the first to follow it. */
export async function formPractice(actor: Actor, input: NewPractice, now = new Date()) {
  const { slug } = await transaction((tx) => formPracticeIn(tx, actor, input, now));
  return { slug };
}

/** The same inside a larger command. */
export async function formPracticeIn(tx: Tx, actor: Actor, input: NewPractice, now: Date) {
  const { team: teamRef, number, note, slug: wanted, layer, address, ...words } = input;
  ensureLookable(input);
  const team = await findTeamByRef(tx, teamRef);
  const postmortem = await findTellable(tx, actor, number);
  ensure(canSpeakFor(actor, team.id), membersOnly(team.name));
  const told = { postmortemId: postmortem.id, note: note ?? "", toldById: personOf(actor) };
  const practice = await tx.practice.create({
    data: {
      ...words,
      address: address ?? "",
      slug: await slugFor(tx, wanted ?? null, words.statement),
      ownerTeamId: team.id,
      layerId: (await findLayerId(tx, layer)) ?? null,
      createdById: personOf(actor),
      createdAt: now,
      stories: { create: { ...told, toldAt: now } },
    },
    select: { id: true, slug: true, everyDays: true },
  });
  await follow(tx, actor, practice, team.id, now);
  const detail = { slug: practice.slug, teamId: team.id };
  const about = { postmortemId: postmortem.id, subjectId: practice.id, detail };
  await record(tx, actor, "practice.formed", about);
  return { id: practice.id, slug: practice.slug };
}

/** Two who form one at the same moment take turns, so that none of them meets a taken address. */
async function slugFor(tx: Tx, wanted: string | null, statement: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Practice.slug'))`;
  const base = wanted ?? slugOf(statement);
  const rows = await tx.practice.findMany({
    where: { slug: { startsWith: base.slice(0, 50) } },
    select: { slug: true },
  });
  const taken = rows.map(({ slug }) => slug);
  if (!wanted) return freeSlug(base, taken);
  if (taken.includes(wanted)) throw invalid(takenAlready, { slug: takenAlready });
  return wanted;
}

const takenAlready = "Another practice has that address. Choose another.";

/**
 * Changes its words and how it is checked; its address stays.
 * @throws DomainError conflict with both texts when somebody else was there.
 */
export async function changePractice(actor: Actor, input: PracticeChange) {
  const { slug, version: _, base: __, layer, address, ...words } = input;
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, slug);
    ensure(canChange(actor, practice), ownersOnly);
    if (words.openToAll !== undefined && words.openToAll !== practice.openToAll)
      ensure(canOpen(actor, practice), leadsOnly);
    const change = {
      ...words,
      ...(address === undefined ? {} : { address: address ?? "" }),
      ...(layer === undefined ? {} : { layerId: (await findLayerId(tx, layer)) ?? null }),
    };
    ensureLookable({ ...practice, ...change });
    await reconcileWords(tx, practice, input);
    wrote(
      await tx.practice.updateMany({
        where: { id: practice.id, version: practice.version },
        data: { ...change, version: { increment: 1 } },
      }),
    );
    if (words.everyDays && words.everyDays !== practice.everyDays)
      await keepRhythm(tx, actor, { ...practice, everyDays: words.everyDays }, new Date());
    const detail = { slug, fields: Object.keys(change) };
    await record(tx, actor, "practice.changed", { subjectId: practice.id, detail });
    return { slug, version: practice.version + 1 };
  });
}

/** In the words of whoever writes: a layer by its slug, and no address as none. */
async function reconcileWords(tx: Tx, practice: HeldPractice, input: PracticeChange) {
  const { slug: _, version, base, ...words } = input;
  const { layerId, address } = practice;
  const layer = layerId && (await tx.layer.findUnique({ where: { id: layerId } }));
  const row = { ...practice, layer: layer ? layer.slug : null, address: address || null };
  const given = (field: "layer" | "address") =>
    words[field] === undefined ? {} : { [field]: words[field] || null };
  reconcile<Partial<PracticeChange> & { version: number }>(
    row,
    { ...words, ...given("layer"), ...given("address") },
    { version, base },
  );
}

type Looked = { checkKind?: string | undefined; address?: string | null | undefined };

function ensureLookable({ checkKind, address }: Looked): void {
  if (checkKind !== "address" || address) return;
  const missing = "Which address shall we look at? It answers well while the practice is followed.";
  throw invalid(missing, { address: missing });
}
