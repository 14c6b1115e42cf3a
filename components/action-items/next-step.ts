import type { ActionItemRow } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import { dayInWords } from "@/lib/dates/clock";

/** What somebody can do with a promise from where it stands. */
export type Step = "answer" | "begin" | "prove" | "look" | "effect" | "reopen" | "own";

/** Who looks, and what a policy lets them do. */
export type Viewer = {
  userId: string | null;
  /** Keeps it, or writes its postmortem. */
  keeps: boolean;
  /** Writes its postmortem. */
  edits: boolean;
  /** May look at a proof of somebody else. */
  looks: boolean;
  /** Is of the team that is asked. */
  answers: boolean;
};

export type NextStep = {
  /** What it waits for, and from whom. */
  says: string;
  /** The one thing that this viewer can do about it; null where it waits for others or for nobody. */
  step: Step | null;
};

type Item = Pick<
  ActionItemRow,
  | "status"
  | "proof"
  | "verified"
  | "acceptedRisk"
  | "ownerUser"
  | "ownerTeam"
  | "handover"
  | "mustVerify"
  | "effectDueOn"
  | "effectChecks"
  | "duplicateOf"
  | "postmortem"
>;

/** One clear next step for whoever looks. `today` is such as "2026-03-21". */
export function nextStepOf(item: Item, viewer: Viewer, today: string): NextStep {
  if (item.duplicateOf) {
    const { number, title } = item.duplicateOf;
    return { says: `It is kept as PM-${number} “${title}”.`, step: null };
  }
  if (isAsked(item)) return asked(item, viewer);
  switch (item.status) {
    case "open":
    case "in_progress":
      return promised(item, viewer);
    case "wont_do":
      return {
        says: `Marked as won’t do; ${item.acceptedRisk?.by.name ?? "somebody"} accepts the risk.`,
        step: null,
      };
    case "done":
    case "verified":
      return proved(item, viewer, today);
  }
}

/** A team is asked and has not answered; whoever else owns it by now ended the question. */
export const isAsked = ({
  handover,
  ownerTeam,
  status,
}: Pick<Item, "handover" | "ownerTeam" | "status">): boolean =>
  handover !== null &&
  handover.answer === null &&
  handover.team.slug === ownerTeam?.slug &&
  isPromised(status);

function asked({ handover, postmortem }: Item, viewer: Viewer): NextStep {
  const team = handover?.team.name ?? "";
  if (postmortem.stage === "draft")
    return { says: `${team} is asked whether they take it once this is published.`, step: null };
  if (viewer.answers)
    return { says: `${handover?.by.name} asks ${team} to take this.`, step: "answer" };
  return { says: `Waits for ${team} to say whether they take it.`, step: null };
}

function promised(item: Item, viewer: Viewer): NextStep {
  const owner = item.ownerUser?.name ?? item.ownerTeam?.name;
  if (!owner)
    return {
      says: "Nobody owns it yet. Who would notice if it did not happen?",
      step: viewer.edits ? "own" : null,
    };
  const begun = item.status === "in_progress";
  if (!viewer.keeps)
    return { says: `Waits for ${owner} to ${begun ? "prove" : "begin"} it.`, step: null };
  const mine = item.ownerUser !== null && item.ownerUser.id === viewer.userId;
  if (begun)
    return {
      says: `${mine ? "You are" : `${owner} is`} at it. What shows that it is done?`,
      step: "prove",
    };
  return {
    says: mine ? "It is yours, and not begun." : `It is ${owner}’s, and not begun.`,
    step: "begin",
  };
}

function proved(item: Item, viewer: Viewer, today: string): NextStep {
  const { proof, verified, mustVerify, effectDueOn, effectChecks } = item;
  const last = effectChecks.at(-1);
  if (last?.effect === "did_not_hold")
    return {
      says: "It did not hold when it was put to the test.",
      step: viewer.keeps ? "reopen" : null,
    };
  if (mustVerify && !verified) {
    const by = proof?.by.name ?? "somebody";
    if (proof && proof.by.id === viewer.userId)
      return {
        says: "You proved it. It waits for somebody else to look at the proof.",
        step: null,
      };
    return {
      says: viewer.looks
        ? `${by} says that it is done. A second pair of eyes looks at the proof.`
        : `Waits for somebody other than ${by} to look at the proof.`,
      step: viewer.looks ? "look" : null,
    };
  }
  if (effectDueOn && effectDueOn <= today)
    return viewer.keeps
      ? {
          says: "Time has passed. Has anything put it to the test since, and did it hold?",
          step: "effect",
        }
      : { says: "Kept. Its owner now checks whether it held.", step: null };
  if (effectDueOn)
    return {
      says: `Kept. Whether it held is checked on ${dayInWords(effectDueOn)}.`,
      step: null,
    };
  return { says: last?.effect === "held" ? "Kept, and it held." : "Kept.", step: null };
}
