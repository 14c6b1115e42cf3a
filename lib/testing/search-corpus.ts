import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { search } from "@/lib/search/queries";
import { SearchQuery } from "@/lib/search/schema";

/** Summaries of real postmortems beside the checkout, on machines that have them. */
export const summaries = path.resolve(
  import.meta.dirname,
  "../../../shared/data/real/summaries/icco-postmortems",
);

/**
 * Searches were tuned on `expected`. The others were written before anything was changed for them:
 * `unseen` was tuned on afterwards, `second` and `third` never. `third` is in a tired person's
 * words, and is the figure to be believed.
 */
export const symptomSets = ["expected", "unseen", "second", "third"] as const;
export type SymptomSet = (typeof symptomSets)[number];

/** What somebody may remember of a document, in words of our own; the line is the document's. */
export type Symptom = { document: string; line: number; symptom: string };

export function listSymptoms(set: SymptomSet): Symptom[] {
  const file = path.resolve(import.meta.dirname, `../search/symptoms.${set}.tsv`);
  const [, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [document = "", at = "", symptom = ""] = line.split("\t");
    return { document, line: Number(at), symptom };
  });
}

type Summary = { file: string; title: string; text: string; company: string; day: string | null };

/** None where they are not there. */
export function listSummaries(): Summary[] {
  if (!existsSync(summaries)) return [];
  return readdirSync(summaries)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map(readSummary);
}

/** One in five has no title; the line that a person wrote of it stands for one. */
function readSummary(file: string): Summary {
  const [, front = "", ...rest] = readFileSync(path.join(summaries, file), "utf8").split(/^---$/m);
  const text = rest.join("---").trim();
  const said = (name: string) =>
    new RegExp(`^${name}: *"?(.*?)"?$`, "m").exec(front)?.[1]?.trim() ?? "";
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  const title = said("title") || said("summary") || sentence;
  return {
    file,
    title: title.slice(0, 300),
    text,
    company: said("company"),
    day: /^\d{4}-\d{2}-\d{2}/.exec(said("start_time"))?.[0] ?? null,
  };
}

/** Publishes them all for the asker's first team; tells the number of each. */
export async function publishSummaries(by: Actor): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  const userId = by.userId ?? "";
  for (const { file, title, text, company, day } of listSummaries())
    await transaction(async (tx) => {
      const { number } = await tx.postmortem.create({
        data: {
          title,
          summary: text,
          services: company ? [company] : [],
          occurredOn: day ? new Date(day) : null,
          stage: "published",
          teamId: by.teams[0]?.id ?? "",
          openedById: userId,
          publication: { create: { publishedById: userId } },
        },
      });
      numbers.set(file, number);
    });
  return numbers;
}

export type Placed = { file: string; asked: string; rank: number | null };

/** At which place each summary is found by its title; one of the same title is as good. */
export async function placesByTitle(asker: Actor, numbers: ReadonlyMap<string, number>) {
  const placed: Placed[] = [];
  for (const { file, title } of listSummaries()) {
    const items = await found(asker, title);
    placed.push({
      file,
      asked: title,
      rank: placeOf(items.map((item) => item.number === numbers.get(file) || item.title === title)),
    });
  }
  return placed;
}

export async function placesBySymptom(
  asker: Actor,
  numbers: ReadonlyMap<string, number>,
  set: SymptomSet,
) {
  const placed: Placed[] = [];
  for (const { document, symptom } of listSymptoms(set)) {
    const items = await found(asker, symptom);
    const rank = placeOf(items.map(({ number }) => number === numbers.get(document)));
    placed.push({ file: document, asked: symptom, rank });
  }
  return placed;
}

const found = async (asker: Actor, q: string) =>
  (await search(asker, SearchQuery.parse({ q: q.slice(0, 300) }))).items;

function placeOf(right: readonly boolean[]): number | null {
  const at = right.indexOf(true);
  return at < 0 ? null : at + 1;
}

/** The share among the first so many, of all that were asked for. */
export const within = (placed: readonly Placed[], most: number): number =>
  placed.filter(({ rank }) => rank !== null && rank <= most).length / placed.length;
