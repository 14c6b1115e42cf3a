import type { Outcome } from "@/lib/db/generated/enums";
import { pathOf, type TowerMark } from "./tower";
import { midSentence } from "./tower-words";

/** Asked of the situation, never of a person; after CAST: why was the control not effective? */
const notePrompts: Record<Outcome, string> = {
  held: "What made it hold?",
  let_through: "What would it have needed to see it?",
  fired_unseen: "Where did it show, and who was meant to see it?",
  bypassed: "What made going around it the sensible thing?",
  not_there: "What would have stood here?",
  does_not_apply: "Why not, in a few words?",
};

export const promptFor = (outcome: Outcome): string => notePrompts[outcome];

/** What a why about this layer would ask; none where it did not let the change on. */
export function whyAbout({ name, outcome }: TowerMark): string | null {
  const layer = midSentence(name);
  if (outcome === "let_through") return `Why did ${layer} let it through?`;
  if (outcome === "bypassed") return `Why was going around ${layer} the sensible thing to do?`;
  if (outcome === "not_there") return `Why was there no ${layer} for this?`;
  if (outcome === "fired_unseen") return `Why did what ${layer} said reach nobody?`;
  return null;
}

/** The two or three questions that fit what is marked so far, the most telling first. */
export function questionsFor(marks: readonly (TowerMark & { note?: string })[]): string[] {
  const path = pathOf(marks);
  if (!path)
    return [
      "Begin at the end: what stopped it, or told somebody?",
      "Which layer met the change first?",
    ];
  const met = marks.slice(path.from);
  return [
    ...aboutTheEnd(met),
    ...aboutOutcome(
      met,
      "fired_unseen",
      ({ name }) => `${name}: where did it show, and who was meant to see it?`,
    ),
    ...aboutOutcome(
      met,
      "bypassed",
      ({ name }) => `${name}: what made going around it the sensible thing?`,
    ),
    ...aboutTheLine(marks, path.until),
    ...aboutOutcome(
      met,
      "not_there",
      ({ name }) => `${name}: was it never there, or did it go away at some time?`,
    ),
    ...aboutTheCheapest(marks),
    ...aboutOutcome(
      met,
      "let_through",
      ({ name }) => `${name}: what would it have needed to see it?`,
    ),
    ...aboutOutcome(
      met,
      "held",
      ({ name }) => `${name}: what made it hold, and would it hold again?`,
    ),
  ].slice(0, 3);
}

type Marks = readonly (TowerMark & { note?: string })[];

/** It ended somehow; whatever ended it belongs into the row. */
function aboutTheEnd(met: Marks): string[] {
  const open = met.some(({ outcome }) => outcome === null);
  const held = met.some(({ outcome }) => outcome === "held");
  if (held || open) return [];
  return ["What ended it, then? That is a layer too."];
}

/** The first that nothing is noted about yet. */
function aboutOutcome(met: Marks, outcome: Outcome, ask: (mark: TowerMark) => string): string[] {
  const one = met.find((mark) => mark.outcome === outcome && !mark.note?.trim());
  return one ? [ask(one)] : [];
}

/** Three in a row let it on and one held: what did that one see that they did not? */
function aboutTheLine(marks: Marks, until: number): string[] {
  const held = marks[until];
  const passed = marks.slice(0, until).filter(({ outcome }) => outcome === "let_through");
  if (!held || passed.length < 3) return [];
  return [`What did ${midSentence(held.name)} look at that the layers before it did not?`];
}

function aboutTheCheapest(marks: Marks): string[] {
  if (marks.some(({ cheapest }) => cheapest)) return [];
  if (marks.some(({ outcome }) => outcome === null)) return [];
  return ["Which layer could have caught this for the least money and trouble?"];
}
