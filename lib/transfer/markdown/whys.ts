import type { TextLine } from "@/lib/timeline/text-lines";
import type { UnderstoodWhy } from "../understanding";
import { plainText } from "./inline";
import { itemsOf } from "./items";
import type { Ledger } from "./ledger";
import type { Section } from "./outline";
import { isPlaceholder } from "./template-text";

const ASKED =
  /^(?:[*_]{0,3})((?:\d{1,2}(?:st|nd|rd|th)? )?why\b[^?:\n]{0,300}(?:\?|:|(?= #?\d)))(?:[*_]{0,3}):?\s*(.*)$/is;
const BECAUSE = /^(?:\.{3}|…)\s*because\b/i;

/**
 * The chain of whys in one section, in the forms people use: "**Why?** answer" with the problem
 * before it, "1. **Why did …?** answer", and "…because …" points.
 */
export function whysIn(section: Section, ledger: Ledger): UnderstoodWhy[] {
  const { items } = itemsOf(section.lines.filter((line) => !section.guidance.has(line)));
  const whys: UnderstoodWhy[] = [];
  let before = "";
  for (const item of items) {
    const text = item
      .map((line) => line.text)
      .join(" ")
      .trim();
    const asked = ASKED.exec(text);
    if (asked || BECAUSE.test(text)) {
      const question = questionOf(asked?.[1], before);
      const answer = asked ? (asked[2] ?? "") : text;
      whys.push({ question, answer, depth: whys.length, line: item[0]?.line ?? 0 });
      ledger.take(item);
      before = answer;
    } else if (whys.length === 0 && !isPlaceholder(text)) {
      before = problemOf(item);
    }
  }
  return whys;
}

// A bare "Why?" asks about what stands before it; on its own page it would ask about nothing.
function questionOf(written: string | undefined, before: string): string {
  const question = plainText(written ?? "Why?").replace(/:$/, "?");
  const bare = question.replace(/\W/g, "").length <= 6;
  if (!bare || before === "") return question;
  const about = plainText(before).split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? "";
  return `${question} (${about.slice(0, 200).replace(/[.\s]+$/, "")})`;
}

function problemOf(item: readonly TextLine[]): string {
  return item
    .map((line) => line.text)
    .join(" ")
    .replace(/^\*\*what\?\*\*\s*/i, "");
}
