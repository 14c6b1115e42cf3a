import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { findPostmortem } from "@/lib/postmortems/find";
import { visibleTo } from "@/lib/postmortems/policy";
import { presentStory, presentWhys, storySelect, whySelect } from "./present";
import type { StoryWhy, WhyView } from "./schema";

/**
 * Flat, siblings in their order; `toForest` makes the tree of it.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listWhys(actor: Actor, { number }: { number: number }): Promise<WhyView[]> {
  const rows = await db.whyNode.findMany({
    where: { removalId: null, postmortem: { AND: [{ number }, visibleTo(actor)] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: whySelect,
  });
  // Only an empty answer is ambiguous: nothing asked yet, or nothing to be seen.
  if (rows.length === 0) await findPostmortem(db, actor, number);
  return presentWhys(rows);
}

/**
 * The same for reading: with the events that answers cite and what their layers did.
 * @throws DomainError not_found when the postmortem is out of reach.
 */
export async function listWhyStory(
  actor: Actor,
  { number }: { number: number },
): Promise<StoryWhy[]> {
  const rows = await db.whyNode.findMany({
    where: { removalId: null, postmortem: { AND: [{ number }, visibleTo(actor)] } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: storySelect(number),
  });
  if (rows.length === 0) await findPostmortem(db, actor, number);
  return presentStory(rows);
}
