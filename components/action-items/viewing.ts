import { todayInUtc } from "@/lib/action-items/due";
import { turnsInList } from "@/lib/action-items/policy";
import type { ActionItemRow } from "@/lib/action-items/schema";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import { isAsked, type Viewer } from "./next-step";
import type { Turn } from "./turns";

type Viewing = { viewer: Viewer; offered: Turn[] };

/** What somebody who looks at a promise may do with it; its effect is asked for when it is time. */
export function viewingOf(actor: Actor, item: ActionItemRow): Viewing {
  const turns = turnsInList(actor, item);
  const viewer: Viewer = {
    userId: actor.userId,
    keeps: turns.includes("keep"),
    edits: turns.includes("acceptRisk"),
    looks: turns.includes("verify"),
    answers: mayAnswer(actor, item),
  };
  const { proof, effectDueOn } = item;
  const inTime = proof !== null && effectDueOn !== null && effectDueOn <= todayInUtc();
  return {
    viewer,
    offered: [
      ...turns,
      ...(viewer.answers ? (["answer"] as const) : []),
      ...(viewer.keeps && inTime ? (["effect"] as const) : []),
    ],
  };
}

/** A team that is asked answers; of a draft nobody is asked yet. */
const mayAnswer = (actor: Actor, item: ActionItemRow): boolean =>
  mayWrite(actor) &&
  isAsked(item) &&
  item.postmortem.stage !== "draft" &&
  actor.teams.some(({ slug }) => slug === item.handover?.team.slug);
