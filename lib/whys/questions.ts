import type { WhyView } from "./schema";
import { leaves } from "./tree";

/**
 * What to ask about the tree as it stands: at most three, none where none fits. After Allspaw's
 * “infinite hows” (one chain is picked by hindsight, so branch) and CAST (which control was meant
 * to act, and why it was not effective).
 */
export function whyQuestions(whys: readonly WhyView[]): string[] {
  if (whys.length === 0)
    return [
      "What did people notice first? Begin there.",
      "How does it usually go well, and what was different?",
    ];
  const answered = whys.filter(({ answer }) => answer.trim() !== "");
  const ends = leaves(answered);
  const bare = answered.find(({ evidence, assumption }) => evidence.length === 0 && !assumption);
  const branches = new Set(whys.map(({ parent }) => parent)).size < whys.length;
  return [
    ...(whys.length > 1 && !branches
      ? ["What else had to be true for it to happen? One chain alone tells half of it."]
      : []),
    ...(bare ? [`How do we know that “${short(bare.answer)}”? Back it, or mark it assumed.`] : []),
    ...(whys.length > 2 && !whys.some(({ kind, layer }) => kind === "layer" || layer)
      ? ["Which layer was meant to stop this, and how did it get past?"]
      : []),
    ...(ends.length > 1 && !ends.some(({ contributing }) => contributing)
      ? ["Which of these ends could your team change? Mark it as a contributing condition."]
      : []),
    ...(whys.length > 3 && !whys.some(({ kind }) => kind === "decision")
      ? ["Which decision made sense at the time, and what made it so?"]
      : []),
  ].slice(0, 3);
}

const short = (answer: string): string => {
  const line = answer.split("\n")[0]?.replace(/[.!?]+$/, "") ?? "";
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
