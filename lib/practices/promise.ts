import { promiseForTeam } from "@/lib/action-items/promise-for-team";
import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import type { HeldPractice } from "./find";

type Lapse = {
  practice: HeldPractice;
  adoption: { id: string; teamId: string };
  number: number;
};

/**
 * A lapse becomes a promise of the team whose practice it was, beside the story that the practice
 * came from. While the promise of an earlier lapse is still open, that one stands for this lapse too.
 */
export async function promiseToRevive(tx: Tx, { practice, adoption, number }: Lapse) {
  const open = await tx.spell.findFirst({
    where: {
      adoptionId: adoption.id,
      actionItem: { removalId: null, settledAt: null, OR: ownedWithin(adoption.teamId) },
    },
    orderBy: { fromAt: "desc" },
    select: { actionItemId: true },
  });
  if (open) return open.actionItemId;
  const owned = adoption.teamId === practice.ownerTeamId;
  const layer = practice.layerId
    ? await tx.layer.findUnique({ where: { id: practice.layerId }, select: { slug: true } })
    : null;
  return promiseForTeam(tx, systemActor("practices"), {
    number,
    teamId: adoption.teamId,
    title: fitting(
      `Revive the practice, or ${owned ? "retire" : "leave"} it: ${practice.statement}`,
    ),
    detail: `Its checks stopped coming, so it counts as lapsed. Why it is there: /why/${practice.slug}`,
    layer: layer?.slug,
  });
}

/** By the team, or by one of its people, who took it. */
const ownedWithin = (teamId: string) => [
  { ownerTeamId: teamId },
  { ownerUser: { memberships: { some: { teamId } } } },
];

/** As much as a title holds, and never half of a sign, which no row can keep. */
const fitting = (title: string): string => title.slice(0, 300).replace(/\p{Surrogate}$/u, "");
