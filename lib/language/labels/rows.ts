import type { Located } from "./locate";

export const labels = ["blame", "hindsight", "root-cause", "vague-action", "fine"] as const;
export type Label = (typeof labels)[number];

export type LabelledRow = {
  /** Below ../shared/data/real. */
  file: string;
  line: number;
  nth: number;
  field: "prose" | "action";
  labels: Label[];
  /** Drawn by a fixed seed before anything was read, or found by looking for rare things. */
  sample: "random" | "search";
};

/** The rows of dev.tsv or held-out.tsv. Throws at a label that nobody knows. */
export function labelledRows(table: string): LabelledRow[] {
  return table.trimEnd().split("\n").slice(1).map(labelledRow);
}

function labelledRow(row: string): LabelledRow {
  const [file = "", line = "", nth = "", field, marks = "", sample] = row.split("\t");
  return {
    file,
    line: Number(line),
    nth: Number(nth),
    field: field === "action" ? "action" : "prose",
    labels: marks.split(",").map(known),
    sample: sample === "random" ? "random" : "search",
  };
}

function known(mark: string): Label {
  const label = labels.find((name) => name === mark);
  if (!label) throw new Error(`No such label: ${mark}`);
  return label;
}

/** The words that a row speaks of. */
export function sentenceAt(sentences: readonly Located[], row: LabelledRow): string | undefined {
  return sentences.find(({ line, nth }) => line === row.line && nth === row.nth)?.text;
}
