import { type Actor, teamIds } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/db/client";
import { notFound } from "@/lib/errors/domain-error";
import { type Paged, page } from "@/lib/http/paging";
import { findPostmortem } from "./find";
import { canEdit, visibleTo } from "./policy";
import { listSelect, presentListed, presentPostmortem, viewSelect } from "./present";
import { type PostmortemFilter, PostmortemNumber, type PostmortemRow } from "./schema";

/** @throws DomainError not_found when it is out of reach. */
export async function getPostmortem(actor: Actor, { number }: { number: number }) {
  const found = await db.postmortem.findFirst({
    where: { AND: [{ number }, visibleTo(actor)] },
    select: viewSelect,
  });
  if (!found) throw notFound(`PM-${number}`);
  return presentPostmortem(found);
}

/** Newest number first. */
export async function listPostmortems(
  actor: Actor,
  filter: PostmortemFilter,
): Promise<Paged<PostmortemRow>> {
  const before = filter.after === undefined ? undefined : PostmortemNumber.parse(filter.after);
  const rows = await db.postmortem.findMany({
    where: {
      AND: [visibleTo(actor), matching(filter), before ? { number: { lt: before } } : {}],
    },
    orderBy: { number: "desc" },
    take: filter.limit + 1,
    select: listSelect,
  });
  return page(rows.map(presentListed), filter.limit, (last) => String(last.number));
}

/** What did not stop it: the outcomes for which a list asks by layer. */
const didNotHold = ["let_through", "fired_unseen", "bypassed", "not_there"] as const;

export function matching(filter: Omit<PostmortemFilter, "limit" | "after">) {
  const { team, severity, layer, tag, status } = filter;
  return {
    ...(team ? { team: { slug: team } } : {}),
    ...(severity ? { severity: { name: severity } } : {}),
    ...(tag ? { tags: { has: tag } } : {}),
    ...(status ? { stage: status } : {}),
    ...(layer
      ? { layerMarks: { some: { layer: { slug: layer }, outcome: { in: [...didNotHold] } } } }
      : {}),
  } satisfies Prisma.PostmortemWhereInput;
}

/** Whether the asker may write in it; for showing or hiding, never instead of a command's check. */
export async function mayEdit(actor: Actor, { number }: { number: number }): Promise<boolean> {
  return canEdit(actor, await findPostmortem(db, actor, number));
}

/** Drafts and reviews that wait for the asker's hand, lately touched first. */
export async function listUnfinished(actor: Actor, limit = 6): Promise<PostmortemRow[]> {
  const rows = await db.postmortem.findMany({
    where: {
      stage: { not: "published" },
      OR: [
        { teamId: { in: teamIds(actor) } },
        { participants: { some: { userId: actor.userId ?? undefined } } },
      ],
    },
    orderBy: { updatedAt: "desc" },
    take: limit,
    select: listSelect,
  });
  return rows.map(presentListed);
}

export async function listImpactFigures(actor: Actor, { number }: { number: number }) {
  const postmortem = await findPostmortem(db, actor, number);
  return db.impactFigure.findMany({
    where: { postmortemId: postmortem.id, removalId: null },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, amount: true, unit: true },
  });
}
