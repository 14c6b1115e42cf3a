import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { sentencesOf } from "@/lib/language/labels/locate";
import { labelledRows, sentenceAt } from "@/lib/language/labels/rows";

/** A sentence and what it deserves: names of rules, or of the wider label. */
export type Labelled = { where: string; field: "prose" | "action"; wanted: string[]; text: string };

const REAL = path.resolve(import.meta.dirname, "../../../../shared/data/real");
const LANGUAGE = path.resolve(import.meta.dirname, "../../language");

/** Our own sentences, labelled with the names of rules. */
export function ownSentences(): Labelled[] {
  return rowsOf("en/own.sentences.tsv").map((row, at) => {
    const [field, wanted = "", text = ""] = row.split("\t");
    return { where: `own:${at + 2}`, field: fieldOf(field), wanted: wantedOf(wanted), text };
  });
}

export type Invented = "by-another-hand" | "tired" | "later";

/**
 * Sentences written before their author had seen the rules, labelled with four words. Of the rows,
 * counted from 1 below the header, the odd ones may be read, the even ones are only measured.
 */
export function inventedSentences(table: Invented, half: "odd" | "even") {
  return rowsOf(`labels/${table}.tsv`).flatMap((row, at): Labelled[] => {
    const [text = "", field, wanted = ""] = row.split("\t");
    if ((at % 2 === 0) !== (half === "odd")) return [];
    const where = `${table}:row ${at + 1}`;
    return [{ where, field: fieldOf(field), wanted: wantedOf(wanted), text }];
  });
}

const rowsOf = (table: string): string[] =>
  readFileSync(path.join(LANGUAGE, table), "utf8").trimEnd().split("\n").slice(1);

const fieldOf = (field: string | undefined) => (field === "action" ? "action" : "prose");

const wantedOf = (labels: string): string[] => labels.split(",").filter((name) => name !== "fine");

/** Whether the real documents lie beside the checkout. */
export const realIsThere = (): boolean => existsSync(path.join(REAL, "postmortems"));

/** Real sentences, labelled with four words; their text is read from the documents. */
export function realSentences(half: "dev" | "held-out"): Labelled[] {
  const rows = labelledRows(readFileSync(path.join(LANGUAGE, `labels/${half}.tsv`), "utf8"));
  const documents = new Map<string, ReturnType<typeof sentencesOf>>();
  return rows.flatMap((row) => {
    const read = () => sentencesOf(readFileSync(path.join(REAL, row.file), "utf8"));
    const sentences = documents.get(row.file) ?? read();
    documents.set(row.file, sentences);
    const text = sentenceAt(sentences, row);
    const { field } = row;
    const where = `${row.file}:${row.line}`;
    return text === undefined
      ? []
      : [{ where, field, wanted: wantedOf(row.labels.join(",")), text }];
  });
}
