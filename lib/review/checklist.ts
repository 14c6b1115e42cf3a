import type { Pointer, ReviewFacts, Step } from "./schema";

export type Missing = {
  step: Step;
  /** A sentence for the writer. */
  sentence: string;
  /** Without it, it cannot be published. Everything else is only said. */
  needed: boolean;
  /** The very whys that it speaks of. */
  whys?: Pointer[];
};

/** What a reader would miss, in the order of the walk. A near miss is asked for less. */
export function missingIn(facts: ReviewFacts): Missing[] {
  return [
    ...inFacts(facts),
    ...inTimeline(facts),
    ...inWhys(facts),
    ...inLayers(facts),
    ...inActions(facts),
    ...inLessons(facts),
  ];
}

function inFacts({ severity, summary, impact, nearMiss }: ReviewFacts): Missing[] {
  return [
    ...say(!severity && !nearMiss, "facts", "It has no severity yet."),
    ...say(!summary, "facts", "A few lines of summary would tell readers whether to go on."),
    ...say(!impact && !nearMiss, "facts", "Nothing is said about the impact: who noticed what?"),
  ];
}

function inTimeline({ events, milestones, nearMiss }: ReviewFacts): Missing[] {
  if (events === 0) return say(!nearMiss, "timeline", "The timeline is empty.");
  return say(
    milestones === 0 && !nearMiss,
    "timeline",
    "No event is marked as a milestone, so no duration can be derived.",
  );
}

function inWhys({ whys, assumed, contributing, nearMiss }: ReviewFacts): Missing[] {
  if (whys === 0) return say(!nearMiss, "whys", "Nobody has asked why yet.");
  return [
    ...say(
      assumed.length > 0,
      "whys",
      assumed.length === 1
        ? "One answer is an assumption: is there evidence by now?"
        : `${assumed.length} answers are assumptions: is there evidence by now?`,
    ).map((missing) => ({ ...missing, whys: assumed })),
    ...say(contributing === 0, "whys", "No answer is marked as a contributing condition."),
  ];
}

function inLayers({ layers, layersUnmarked, nearMiss }: ReviewFacts): Missing[] {
  if (layers > 0 && layersUnmarked === layers)
    return say(true, "layers", "No layer is marked, so there is no tower to look at.");
  return say(
    layersUnmarked > 0 && !nearMiss,
    "layers",
    layersUnmarked === 1 ? "One layer is not marked." : `${layersUnmarked} layers are not marked.`,
  );
}

function inActions(facts: ReviewFacts): Missing[] {
  const { actions, actionsWithoutOwner, actionsWithoutDay } = facts;
  if (actions === 0) return say(true, "actions", "Nothing is promised: what will be different?");
  return [
    ...say(actionsWithoutOwner > 0, "actions", `${promises(actionsWithoutOwner)} no owner.`),
    ...say(actionsWithoutDay > 0, "actions", `${promises(actionsWithoutDay)} no due date.`),
  ];
}

const promises = (many: number) => (many === 1 ? "One action has" : `${many} actions have`);

function inLessons({ lessons }: ReviewFacts): Missing[] {
  const sentence = "There is no lesson yet. Publishing needs one: what should another team know?";
  return say(lessons === 0, "lessons", sentence, true);
}

const say = (missing: boolean, step: Step, sentence: string, needed = false): Missing[] =>
  missing ? [{ step, sentence, needed }] : [];
