import { generateKeyBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { reconcile } from "@/lib/errors/reconcile";
import { findTeamByRef } from "@/lib/teams/find";
import { findSeverityByRef } from "@/lib/teams/severities";
import { findEditable, startRemoval } from "./find";
import { askNoMore } from "./handing";
import { canOpenFor } from "./policy";
import { presentPostmortem, viewSelect } from "./present";
import type { FactsChange, NewImpactFigure, NewPostmortem, ParticipantChange } from "./schema";

/** Opens a draft for a team. Whoever opens it takes part in it. */
export async function openPostmortem(actor: Actor, input: NewPostmortem) {
  return transaction((tx) => openPostmortemIn(tx, actor, input));
}

/** The same inside a larger command, such as an import. */
export async function openPostmortemIn(tx: Tx, actor: Actor, input: NewPostmortem) {
  const { team: teamRef, severity, occurredOn, ...facts } = input;
  const team = await findTeamByRef(tx, teamRef);
  ensure(canOpenFor(actor, team.id), "You can open postmortems for the teams that you are in.");
  const opened = await tx.postmortem.create({
    data: {
      ...facts,
      occurredOn: occurredOn ? new Date(occurredOn) : null,
      teamId: team.id,
      severityId: await findSeverityByRef(tx, severity),
      openedById: personOf(actor),
      participants: { create: { userId: personOf(actor) } },
    },
    select: { id: true, ...viewSelect },
  });
  const { id, ...view } = opened;
  await record(tx, actor, "postmortem.opened", { postmortemId: id, subjectId: id });
  return presentPostmortem(view);
}

/** Changes facts. @throws DomainError conflict with both texts when somebody else was there. */
export async function changeFacts(actor: Actor, input: FactsChange) {
  const { number, version, base, team: teamRef, severity, occurredOn, ...facts } = input;
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const change = {
      ...facts,
      ...(occurredOn === undefined ? {} : { occurredOn: occurredOn ? new Date(occurredOn) : null }),
      ...(severity === undefined ? {} : { severityId: await findSeverityByRef(tx, severity) }),
      ...(teamRef === undefined ? {} : { teamId: await findTeamToMoveTo(tx, actor, teamRef) }),
    };
    reconcile(postmortem, change, { version, base });
    wrote(
      await tx.postmortem.updateMany({
        where: { id: postmortem.id, version: postmortem.version },
        data: { ...change, version: { increment: 1 }, updatedAt: new Date() },
      }),
    );
    if (change.teamId) await askNoMore(tx, postmortem.id, change.teamId);
    await record(tx, actor, "postmortem.changed", {
      postmortemId: postmortem.id,
      detail: { fields: Object.keys(change) },
    });
    const changed = await tx.postmortem.findUniqueOrThrow({
      where: { id: postmortem.id },
      select: viewSelect,
    });
    return presentPostmortem(changed);
  });
}

async function findTeamToMoveTo(tx: Tx, actor: Actor, ref: string): Promise<string> {
  const team = await findTeamByRef(tx, ref);
  ensure(canOpenFor(actor, team.id), "You can hand a postmortem to the teams that you are in.");
  return team.id;
}

export async function addImpactFigure(actor: Actor, input: NewImpactFigure) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, input.number);
    const last = await tx.impactFigure.findFirst({
      where: { postmortemId: postmortem.id },
      orderBy: { position: "desc" },
    });
    const figure = await tx.impactFigure.create({
      data: {
        postmortemId: postmortem.id,
        amount: input.amount,
        unit: input.unit,
        position: generateKeyBetween(last?.position ?? null, null),
      },
      select: { id: true, amount: true, unit: true },
    });
    await record(tx, actor, "impact-figure.added", {
      postmortemId: postmortem.id,
      subjectId: figure.id,
    });
    return figure;
  });
}

export async function removeImpactFigure(actor: Actor, input: { number: number; id: string }) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, input.number);
    const removalId = await startRemoval(tx, actor, postmortem.id);
    const { count } = await tx.impactFigure.updateMany({
      where: { id: input.id, postmortemId: postmortem.id, removalId: null },
      data: { removalId },
    });
    if (count === 0) throw notFound("that figure");
    await record(tx, actor, "impact-figure.removed", {
      postmortemId: postmortem.id,
      subjectId: input.id,
    });
    return { removalId };
  });
}

/** Lets a person outside the team see and write the draft, or takes that back. */
export async function changeParticipant(actor: Actor, input: ParticipantChange) {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, input.number);
    const person = await tx.user.findUnique({ where: { id: input.userId }, select: { id: true } });
    if (!person) throw notFound("that person");
    const key = { postmortemId: postmortem.id, userId: person.id };
    if (input.present) await tx.participant.createMany({ data: [key], skipDuplicates: true });
    else await tx.participant.deleteMany({ where: key });
    await record(tx, actor, input.present ? "participant.added" : "participant.removed", {
      postmortemId: postmortem.id,
      subjectId: person.id,
    });
    return { present: input.present };
  });
}
