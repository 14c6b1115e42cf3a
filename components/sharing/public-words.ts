import { dayInWords } from "@/lib/dates/clock";
import type { Block, PublicContent } from "@/lib/sharing/content";
import { plainOf } from "@/lib/sharing/content";
import { towerMarksOf } from "@/lib/sharing/tower-of";
import type { Card } from "./card";

/** What a link to it says of it: the first words of the summary. */
export function inShort(blocks: readonly Block[], longest = 180): string {
  const words = blocks.map(wordsOf).filter(Boolean).join(" ").replace(/\s+/g, " ");
  if (words.length <= longest) return words;
  return `${words
    .slice(0, longest - 1)
    .replace(/\p{Surrogate}$/u, "")
    .trimEnd()}…`;
}

/** A block in plain words, its parts one after the other. */
function wordsOf(block: Block): string {
  switch (block.kind) {
    case "quote":
      return block.blocks.map(wordsOf).join(" ");
    case "list":
      return block.items.map((item) => item.map(wordsOf).join(" ")).join("; ");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(plainOf).join(" ")).join("; ");
    case "rule":
      return "";
    default:
      return plainOf(block.text);
  }
}

/** "Web platform · 14 Mar 2026" */
function aboutOf({ team, day, nearMiss }: PublicContent): string {
  const parts = [team && plainOf(team), day && dayInWords(day), nearMiss && "near miss"];
  return parts.filter(Boolean).join(" · ") || "Postmortem";
}

export const cardOf = (content: PublicContent): Card => ({
  title: plainOf(content.title),
  about: aboutOf(content),
  marks: towerMarksOf(content),
});

/** Whether a bar stands anywhere, so that the page says what bars are. */
export const hasBars = (content: PublicContent): boolean => {
  const seen = (value: unknown): boolean =>
    typeof value === "object" &&
    value !== null &&
    ((value as Partial<Record<"struck", string>>).struck === "" || Object.values(value).some(seen));
  return seen(content);
};
