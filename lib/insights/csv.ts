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
import { readSurvival, survivalTable } from "./survival";
import type { Cell, FigureName, FigureTable } from "./table";

/** The rows that stand behind a figure. */
const tables: Record<FigureName, (actor: Actor, scope: Scope) => Promise<FigureTable>> = {
  layers: async (actor, scope) => layersTable(await readLayers(actor, scope), scope),
  conditions: async (actor, scope) => conditionsTable(await readConditions(actor, scope)),
  repeats: async (actor, scope) => repeatsTable(await readRepeats(actor, scope)),
  promises: async (actor, scope) => promisesTable(await readPromises(actor, scope)),
  answers: async (actor, scope) => answersTable(await readAnswers(actor, scope)),
  durations: async (actor, scope) => durationsTable(await readDurations(actor, scope)),
  counts: async (actor, scope) => countsTable(await readCounts(actor, scope), scope),
  survival: async (actor, scope) => survivalTable(await readSurvival(actor, scope)),
};

/** Without this mark the commonest spreadsheet takes UTF-8 for something else. */
const mark = "\uFEFF";

/** Exactly what the page shows of one figure, to the same eyes; each row says what it is counted from. */
export async function figureCsv(actor: Actor, scope: Scope, name: FigureName): Promise<string> {
  const { from, head, rows } = await tables[name](actor, scope);
  const { team, since, until } = reachOf(scope, name);
  const about = [team, since, until, from];
  return csvOf([
    ["Team", "From", "Until", "Counted from", ...head],
    ...rows.map((row) => [...about, ...row]),
  ]);
}

/** No beginning where it goes back to the first. How practices stand has no period. */
function reachOf({ team, since, until, today }: Scope, name: FigureName) {
  const whose = team?.name ?? "All teams";
  if (name === "survival") return { team: whose, since: null, until: today };
  return { team: whose, since, until };
}

const csvOf = (rows: Cell[][]): string =>
  mark + rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("");

/** "insights-layers-payments-year-2026-11-23.csv": no two of them are called the same. */
export function csvName({ team, period, today }: Scope, name: FigureName): string {
  const of = [name, team?.slug ?? "all-teams", ...(name === "survival" ? [] : [period]), today];
  return `insights-${of.join("-")}.csv`;
}
