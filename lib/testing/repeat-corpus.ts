import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { listSimilar } from "@/lib/precedents/queries";
import { importPostmortem } from "@/lib/transfer/commands";

/** Real postmortems beside the checkout, on machines that have them. */
export const documents = path.resolve(import.meta.dirname, "../../../shared/data/real/postmortems");
const pairs = path.resolve(import.meta.dirname, "../precedents/repeats.expected.tsv");

/**
 * How a document tells that it is a repeat of another one, by reading all of both families.
 * says: of itself, of one that is here. hints: it or the earlier one speaks of the other without
 * naming it. alike: by our reading the same, without a word of it. Three more say so of one that is
 * not here: PM2019-010 and PM2019-011 of PM2019-009, and 2019-02-20 of a day in January.
 */
export type Told = "says" | "hints" | "alike";
/** Paths under `documents`; the line is the document's own. */
export type Pair = { document: string; predecessor: string; line: number; told: Told };

export function repeatPairs(): Pair[] {
  const [, ...lines] = readFileSync(pairs, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [document = "", predecessor = "", at = "", told = ""] = line.split("\t");
    return { document, predecessor, line: Number(at), told: told as Told };
  });
}

/** Of these families, or of all; none where the documents are not there. */
export function documentsOf(...families: string[]): string[] {
  if (!existsSync(documents)) return [];
  return readdirSync(documents, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(documents, path.join(entry.parentPath, entry.name)))
    .filter((file) => families.length === 0 || families.includes(file.split(path.sep)[0] ?? ""))
    .sort();
}

/** The number that each of them became. */
export async function importDocuments(actor: Actor, files: readonly string[]) {
  const numbers = new Map<string, number>();
  for (const file of files) {
    const content = readFileSync(path.join(documents, file), "utf8");
    const filename = path.basename(file);
    const read = await importPostmortem(actor, { content, filename, format: "auto", commit: true });
    numbers.set(file, read.number ?? 0);
  }
  return numbers;
}

export type Ranked = Pair & { rank: number | null };

/** At which place each document finds its predecessor; null where it does not find it at all. */
export async function ranksOf(actor: Actor, numbers: ReadonlyMap<string, number>) {
  const ranks: Ranked[] = [];
  for (const pair of repeatPairs()) {
    const number = numbers.get(pair.document);
    if (number === undefined) continue;
    const items = await listSimilar(actor, { number });
    const at = items.findIndex((item) => item.number === numbers.get(pair.predecessor));
    ranks.push({ ...pair, rank: at < 0 ? null : at + 1 });
  }
  return ranks;
}
