import { findPromise } from "@/lib/action-items/find";
import { canKeep, notTheirs } from "@/lib/action-items/policy";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import type { Tracker } from "@/lib/db/generated/client";
import { transaction } from "@/lib/db/transaction";
import { DomainError, ensure, invalid, notFound } from "@/lib/errors/domain-error";
import type { IssueSeen } from "./adapter";
import { adapterFor } from "./adapters";
import { beginAttempt, breakOffAttempt, finishAttempt } from "./attempts";
import { markOf, withMark } from "./draft";
import { findPlace, placeOf, troubleTold } from "./find";
import { notAhead } from "./moved";
import { issueSelect, presentIssue } from "./present";
import type { IssueLink, IssueUnlink, IssueView, NewIssue } from "./schema";
import { toolNames } from "./words";

type Item = { number: number; id: string };

/**
 * Has an issue made and links it. The tool is asked between two transactions, never within one; an
 * issue that an earlier try made, before it broke off, is found by its mark and linked instead.
 */
export async function createIssue(actor: Actor, input: NewIssue): Promise<IssueView> {
  const { number, id, title, body } = input;
  await transaction((tx) => findKept(tx, actor, { number, id }));
  const tracker = await findPlace(input.tracker);
  const brokeOff = await beginAttempt(id, tracker.id);
  if (!brokeOff) await refuseAnother(id, tracker);
  try {
    const issue = await troubleTold(actor, async () => {
      const place = await placeOf(tracker);
      const tool = adapterFor(tracker.kind);
      const earlier = brokeOff ? await tool.findMarked(place, markOf(id)) : null;
      return earlier ?? tool.createIssue(place, { title, body: withMark(body, id) });
    });
    const linked = await writtenDown(actor, { number, id }, tracker, issue);
    await finishAttempt(id, tracker.id);
    return linked;
  } catch (error) {
    await breakOffAttempt(id, tracker.id);
    throw error;
  }
}

/** Whoever pressed twice comes here when the first one is done: the link is written before that. */
async function refuseAnother(actionItemId: string, { id: trackerId, kind }: Tracker) {
  const there = await db.trackerIssue.findFirst({ where: { actionItemId, trackerId } });
  if (!there) return;
  await finishAttempt(actionItemId, trackerId);
  throw new DomainError(
    "conflict",
    `It has an issue in ${toolNames[kind]} already: ${there.key}. Unlink that one first, or link another by its key.`,
  );
}

async function writtenDown(actor: Actor, item: Item, tracker: Tracker, issue: IssueSeen) {
  try {
    return await link(actor, item, tracker, issue);
  } catch (error) {
    if (!(error instanceof DomainError)) console.error("An issue was made and not linked.", error);
    throw new DomainError(
      "conflict",
      `${issue.key} was made in ${toolNames[tracker.kind]}, but could not be linked here. Try again, and the same issue is found; or link it by its key.`,
    );
  }
}

/** Links an issue that is there already, by its address or key. */
export async function linkIssue(actor: Actor, input: IssueLink): Promise<IssueView> {
  const { number, id, reference, tracker: wanted } = input;
  await transaction((tx) => findKept(tx, actor, { number, id }));
  const trackers = await db.tracker.findMany({ where: { switchedOffAt: null } });
  const [found] = trackers
    .toSorted((a, b) => Number(b.id === wanted) - Number(a.id === wanted))
    .flatMap((tracker) => {
      const there = adapterFor(tracker.kind).referenceIn(tracker, reference);
      return there === null ? [] : [{ tracker, there }];
    });
  if (!found) throw unknownReference(reference, trackers);
  const issue = await troubleTold(actor, async () => {
    const place = await placeOf(found.tracker);
    return adapterFor(place.kind).findIssue(place, found.there);
  });
  if (!issue)
    throw invalid(
      `${toolNames[found.tracker.kind]} shows no such issue in ${found.tracker.project}.`,
      { reference: "Not found there." },
    );
  return link(actor, { number, id }, found.tracker, issue);
}

function unknownReference(reference: string, trackers: Tracker[]): DomainError {
  const known = trackers.map(({ kind, project }) => `${project} in ${toolNames[kind]}`).join(", ");
  const message = known
    ? `“${reference.slice(0, 120)}” is no issue of ${known}. Give its address, or its key.`
    : "No tracker is set up yet. An administrator adds one under Settings, Integrations.";
  return invalid(message, { reference: message });
}

async function link(actor: Actor, item: Item, tracker: Tracker, issue: IssueSeen) {
  return transaction(async (tx) => {
    const { postmortem } = await findKept(tx, actor, item);
    const { externalId, key, url, title, state, word: stateWord } = issue;
    const seenAt = new Date();
    const changedAt = notAhead(issue.changedAt, seenAt);
    const told = { key, url, title, state, stateWord, changedAt, seenAt };
    const ids = { actionItemId: item.id, trackerId: tracker.id, externalId };
    const row = await tx.trackerIssue.upsert({
      where: { actionItemId_trackerId_externalId: ids },
      create: { ...ids, ...told, linkedById: personOf(actor) },
      update: told,
      select: issueSelect,
    });
    await record(tx, actor, "action.issue-linked", {
      postmortemId: postmortem.id,
      subjectId: item.id,
      detail: { tracker: toolNames[tracker.kind], key },
    });
    return presentIssue(row);
  });
}

/** The issue itself stays as it is. */
export async function unlinkIssue(actor: Actor, { number, id, issue }: IssueUnlink) {
  return transaction(async (tx) => {
    const { postmortem } = await findKept(tx, actor, { number, id });
    const row = await tx.trackerIssue.findFirst({ where: { id: issue, actionItemId: id } });
    if (!row) throw notFound("that issue");
    await tx.trackerIssue.delete({ where: { id: issue } });
    await record(tx, actor, "action.issue-unlinked", {
      postmortemId: postmortem.id,
      subjectId: id,
      detail: { key: row.key },
    });
    return { id: issue };
  });
}

async function findKept(tx: Tx, actor: Actor, item: Item) {
  const found = await findPromise(tx, actor, item);
  ensure(canKeep(actor, found.item, found.postmortem), notTheirs);
  return found;
}
