import { type FoundMoment, momentAt } from "@/lib/dates/moments";

/** What the head of a table says: which columns hold the time, and the year when it stands only there. */
export type Columns = { time: number[]; year?: number };

/** A row's time and the rest of its cells. */
export type TimedRow = { found: FoundMoment; text: string };

/** The cells of a table row, trimmed. A `|` in code or after a backslash is not a border. */
export function cellsOf(row: string): string[] {
  const cells: string[] = [];
  let cell = "";
  let inCode = false;
  for (let at = row.startsWith("|") ? 1 : 0; at < row.length; at++) {
    const char = row[at] ?? "";
    if (char === "`") inCode = !inCode;
    if (char === "|" && !inCode && row[at - 1] !== "\\") {
      cells.push(cell.trim());
      cell = "";
    } else cell += char;
  }
  if (cell.trim() !== "") cells.push(cell.trim());
  return cells;
}

/** Whether this is the line of dashes under a table's head. */
export function isDelimiter(row: string): boolean {
  return /^[|:\-\s]+$/.test(row) && row.includes("-");
}

/** Reads the head of a table. */
export function columnsOf(head: string): Columns {
  const cells = cellsOf(head);
  const time = cells.flatMap((cell, at) =>
    /\b(?:date|time|day|when|timestamp|datetime|clock)\b/i.test(cell) ? [at] : [],
  );
  const year = /\b((?:19|20)\d\d)\b/.exec(head)?.[1];
  return { time: time.slice(0, 3), year: year === undefined ? undefined : Number(year) };
}

/** The time in a row: in the columns that the head names, else in the first cells. */
export function timedRow(row: string, columns: Columns | undefined): TimedRow | undefined {
  const cells = cellsOf(row);
  const named = columns?.time.length ? [columns.time] : [[0, 1, 2], [0, 1], [0]];
  for (const time of named) {
    const written = time.map((at) => cells[at] ?? "").join(" ");
    const found = momentAt(written, 0, true);
    if (!found || (found.rest < written.length && time.length > 1)) continue;
    const others = cells.filter((cell, at) => !time.includes(at) && cell !== "");
    const text = [written.slice(found.rest), ...others].filter((part) => part !== "").join(" | ");
    return { found: withYear(found, columns?.year), text };
  }
  return undefined;
}

function withYear(found: FoundMoment, year: number | undefined): FoundMoment {
  const { date } = found.moment;
  if (!date || year === undefined || date.year !== undefined || date.readings || date.oddYear) {
    return found;
  }
  return { ...found, moment: { ...found.moment, date: { ...date, year } } };
}
