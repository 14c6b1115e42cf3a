import type { WhyKind } from "@/lib/db/generated/enums";
import type { WhyView } from "./schema";
import { type Branch, toForest } from "./tree";

export type OutlinedEvidence =
  | { event: string; text: string }
  | { image: string; text: string }
  | { url: string }
  | { quotation: string };

/** A why as it leaves and comes back: all that people wrote, and no id of its own. */
export type Outlined = {
  question: string;
  answer: string;
  kind: WhyKind | null;
  assumption: boolean;
  contributing: boolean;
  /** A layer's slug. */
  layer: string | null;
  evidence: OutlinedEvidence[];
  branches: Outlined[];
};

/** @param eventText what an event that backs an answer is called in the outline. */
export function outlined(whys: readonly WhyView[], eventText: (id: string) => string): Outlined[] {
  return toForest(whys).map((why) => outlinedWhy(why, eventText));
}

function outlinedWhy(why: Branch<WhyView>, eventText: (id: string) => string): Outlined {
  const { question, answer, kind, assumption, contributing, layer, markRests } = why;
  return {
    ...{ question, answer, kind, assumption, layer },
    // A mark that rests is its writer's still, and rests wherever it goes.
    contributing: contributing || markRests,
    evidence: why.evidence.map(({ eventId, image, url, quotation }) => {
      if (eventId) return { event: eventId, text: eventText(eventId) };
      if (image) return { image: image.id, text: image.caption };
      return url ? { url } : { quotation: quotation ?? "" };
    }),
    branches: why.branches.map((branch) => outlinedWhy(branch, eventText)),
  };
}

/** How many whys a forest holds. */
export const countOf = (whys: readonly Outlined[]): number =>
  whys.reduce((sum, { branches }) => sum + 1 + countOf(branches), 0);
