import { canKeep } from "@/lib/action-items/policy";
import { type Actor, administers } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env/env";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { reachPostmortem } from "@/lib/postmortems/reach";
import { isUuid } from "@/lib/teams/find";
import { administratorsOnly } from "@/lib/teams/policy";
import { draftOf } from "./draft";
import { issueSelect, presentIssue } from "./present";
import type { IssueDraft, IssueView, PlaceView, TrackerView } from "./schema";

const select = {
  id: true,
  kind: true,
  name: true,
  baseUrl: true,
  project: true,
  account: true,
  polledAt: true,
  heardAt: true,
  failure: true,
  failingSince: true,
  waitUntil: true,
  switchedOffAt: true,
  _count: { select: { issues: true } },
} satisfies Prisma.TrackerSelect;

function present(row: Prisma.TrackerGetPayload<{ select: typeof select }>): TrackerView {
  const { _count, switchedOffAt, polledAt, heardAt, failingSince, waitUntil, ...rest } = row;
  return {
    ...rest,
    polledAt: polledAt?.toISOString() ?? null,
    heardAt: heardAt?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
    waitUntil: waitUntil?.toISOString() ?? null,
    switchedOff: switchedOffAt !== null,
    issues: _count.issues,
    hookAddress: `${env().APP_URL}/api/v1/trackers/${row.id}/hook`,
  };
}

/** For administrators. */
export async function listTrackers(actor: Actor): Promise<TrackerView[]> {
  ensure(administers(actor), administratorsOnly);
  const rows = await db.tracker.findMany({ select, orderBy: [{ name: "asc" }, { id: "asc" }] });
  return rows.map(present);
}

/** For administrators. @throws DomainError not_found */
export async function getTracker(actor: Actor, { id }: { id: string }): Promise<TrackerView> {
  ensure(administers(actor), administratorsOnly);
  const row = isUuid(id) ? await db.tracker.findUnique({ where: { id }, select }) : null;
  if (!row) throw notFound("that tracker");
  return present(row);
}

/**
 * What trackers hold of this promise, oldest first.
 * @throws DomainError not_found when it is out of reach.
 */
export async function listIssues(
  actor: Actor,
  { number, id }: { number: number; id: string },
): Promise<IssueView[]> {
  const { id: postmortemId } = await reachPostmortem(actor, number);
  const item = await db.actionItem.findFirst({
    where: { id, postmortemId, removalId: null },
    select: { issues: { select: issueSelect, orderBy: { id: "asc" } } },
  });
  if (!item) throw notFound("that action");
  return item.issues.map(presentIssue);
}

/** Where issues can be made just now, for everybody. */
export async function listPlaces(_actor: Actor): Promise<PlaceView[]> {
  return db.tracker.findMany({
    where: { switchedOffAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, kind: true, name: true },
  });
}

/**
 * What an issue for this promise would say, and null for those who may not have one made.
 * @throws DomainError not_found when it is out of reach.
 */
export async function draftIssue(
  actor: Actor,
  { number, id }: { number: number; id: string },
): Promise<IssueDraft | null> {
  const postmortem = await reachPostmortem(actor, number);
  const item = await db.actionItem.findFirst({
    where: { id, postmortemId: postmortem.id, removalId: null },
    select: {
      id: true,
      title: true,
      detail: true,
      ownerUserId: true,
      ownerTeamId: true,
      postmortem: { select: { number: true, title: true, stage: true } },
    },
  });
  if (!item) throw notFound("that action");
  return canKeep(actor, item, postmortem) ? draftOf(item, item.postmortem) : null;
}
