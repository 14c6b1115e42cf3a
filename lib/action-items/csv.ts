import type { ActionItemRow } from "./schema";
import { priorityWords, statusWords, typeWords } from "./words";

type Cell = string | number | null | undefined;
type CsvColumn = readonly [name: string, of: (row: ActionItemRow) => Cell];

/** Days and moments are ISO 8601, moments in UTC; nobody's address is among the columns. */
const csvColumns: readonly CsvColumn[] = [
  ["id", ({ id }) => id],
  ["postmortem", ({ number }) => `PM-${number}`],
  ["postmortem title", ({ postmortem }) => postmortem.title],
  ["stage", ({ postmortem }) => postmortem.stage],
  ["team", ({ postmortem }) => postmortem.team.name],
  ["severity", ({ postmortem }) => postmortem.severity],
  ["action", ({ title }) => title],
  ["detail", ({ detail }) => detail],
  ["type", ({ type }) => type && typeWords[type]],
  ["priority", ({ priority }) => priorityWords[priority]],
  ["status", ({ status }) => statusWords[status]],
  ["owner", ({ ownerUser, ownerTeam }) => ownerUser?.name ?? ownerTeam?.name],
  ["strengthens", ({ layerName }) => layerName],
  ["promised", ({ createdAt }) => createdAt],
  ["due", ({ dueOn }) => dueOn],
  ["settled", ({ settledAt }) => settledAt],
  ["proof", ({ proof }) => proof?.note],
  ["proof link", ({ proof }) => proof?.url],
  ["proved by", ({ proof }) => proof?.by.name],
  ["verified by", ({ verified }) => verified?.by.name],
  ["verified", ({ verified }) => verified?.at],
  ["effect", ({ effectChecks }) => effectChecks.at(-1)?.effect],
  ["reason not to", ({ acceptedRisk }) => acceptedRisk?.reason],
  ["risk accepted by", ({ acceptedRisk }) => acceptedRisk?.by.name],
];

/** Without this mark the commonest spreadsheet takes UTF-8 for something else. */
const mark = "\uFEFF";

export const csvHead = (): string => mark + lineOf(csvColumns.map(([name]) => name));

export const csvLine = (row: ActionItemRow): string => lineOf(csvColumns.map(([, of]) => of(row)));

const lineOf = (cells: Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** A spreadsheet would work out what begins so, whoever wrote it (OWASP, CSV injection). */
const worksOut = /^[\s\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u;

/** RFC 4180. Each cell is quoted, and none of them is a formula. */
export function csvCell(value: Cell): string {
  const text = String(value ?? "");
  return `"${(worksOut.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
