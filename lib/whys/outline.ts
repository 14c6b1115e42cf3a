import { written } from "./outline-text";
import type { Outlined, OutlinedEvidence } from "./outlined";

/**
 * The tree as nested points of Markdown, to be read anywhere and pasted back: the question in bold,
 * its answer, a line of what the answer is, and what backs it as quotations. `readOutline` gives
 * back exactly what was written.
 */
export function writeOutline(whys: readonly Outlined[]): string {
  const lines = whys.flatMap((why) => linesOf(why, ""));
  return lines.map((line) => `${line}\n`).join("");
}

function linesOf(why: Outlined, indent: string): string[] {
  const marks = marksOf(why);
  const words = [
    `**${written(why.question)}**`,
    ...(why.answer === "" ? [] : [written(why.answer)]),
    ...(marks === "" ? [] : [`_${marks}_`]),
  ].join("\n");
  return [
    ...broken(words, `${indent}- `, `${indent}  `),
    ...why.evidence.flatMap((piece) => {
      const start = `${indent}  > `;
      return broken(evidenceWords(piece), start, start);
    }),
    ...why.branches.flatMap((branch) => linesOf(branch, `${indent}  `)),
  ];
}

/** A backslash at the end of a line keeps the break that follows. */
const broken = (words: string, first: string, next: string): string[] =>
  words
    .split("\n")
    .map(
      (line, index, all) =>
        `${index === 0 ? first : next}${line}${index < all.length - 1 ? "\\" : ""}`,
    );

export const assumptionWords = "assumption";
export const conditionWords = "contributing condition";
export const layerWords = "layer: ";

const marksOf = ({ kind, assumption, contributing, layer }: Outlined): string =>
  [
    ...(kind ? [kind] : []),
    ...(assumption ? [assumptionWords] : []),
    ...(contributing ? [conditionWords] : []),
    ...(layer ? [`${layerWords}${written(layer)}`] : []),
  ].join(" · ");

function evidenceWords(piece: OutlinedEvidence): string {
  if ("event" in piece) return `[${written(piece.text)}](#event-${piece.event})`;
  if ("image" in piece) return `[${written(piece.text)}](#image-${piece.image})`;
  if ("quotation" in piece) return `"${written(piece.quotation)}"`;
  return /^[^\s<>\\]+$/u.test(piece.url) ? `<${piece.url}>` : `[link](<${written(piece.url)}>)`;
}
