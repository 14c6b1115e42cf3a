import { csvCell } from "@/lib/action-items/csv";
import type { Actor } from "@/lib/auth/actor";
import { answersTable, readAnswers } from "./answers";
import { conditionsTable, readConditions } from "./conditions";
import { countsTable, readCounts } from "./counts";
import { durationsTable, readDurations } from "./durations";
import { layersTable, readLayers } from "./layers";
import { promisesTable, readPromises } from "./promises";
import { readRepeats, repeatsTable } from "./repeats";
import type { Scope } from "./schema";
import type { FigureName, FigureTable } from "./table";

/** The rows that stand behind a figure. */
const tables: Record<FigureName, (actor: Actor, scope: Scope) => Promise<FigureTable>> = {
  layers: async (actor, scope) => layersTable(await readLayers(actor, scope), scope),
  conditions: async (actor, scope) => conditionsTable(await readConditions(actor, scope)),
  repeats: async (actor, scope) => repeatsTable(await readRepeats(actor, scope)),
  promises: async (actor, scope) => promisesTable(await readPromises(actor, scope)),
  answers: async (actor, scope) => answersTable(await readAnswers(actor, scope)),
  durations: async (actor, scope) => durationsTable(await readDurations(actor, scope)),
  counts: async (actor, scope) => countsTable(await readCounts(actor, scope), scope),
};

/** Without this mark the commonest spreadsheet takes UTF-8 for something else. */
const mark = "\uFEFF";

/** Exactly what the page shows of one figure, to the same eyes. */
export async function figureCsv(actor: Actor, scope: Scope, name: FigureName): Promise<string> {
  return csvOf(await tables[name](actor, scope));
}

export const csvOf = ({ head, rows }: FigureTable): string =>
  mark + [head, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");
