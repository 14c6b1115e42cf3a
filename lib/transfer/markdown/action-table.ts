import { typeNamed } from "@/lib/action-items/typed";
import { cellsOf, isDelimiter } from "@/lib/timeline/table-rows";
import type { TextLine } from "@/lib/timeline/text-lines";
import type { UnderstoodAction } from "../understanding";
import { addressesIn, plainText, ticketIn } from "./inline";
import type { Ledger } from "./ledger";
import { isPlaceholder } from "./template-text";

const NO_DEFINITIONS: ReadonlyMap<string, string> = new Map();
const TITLES = /action|task|item|description|what|improvement|follow/i;
const OWNERS = /owner|who|assignee|responsible/i;
const TYPES = /^(type|kind|category)$/i;
const STATES = /status|state|done|complete/i;

/** Action items written as a table; the cells without a place of their own become the detail. */
export function actionRows(
  rows: readonly TextLine[],
  lines: readonly TextLine[],
  ledger: Ledger,
): UnderstoodAction[] {
  const [head, ...body] = rows;
  if (!head || body.length === 0) return [];
  const names = cellsOf(head.text);
  const at = (form: RegExp) => names.findIndex((name) => form.test(name));
  const columns = {
    title: Math.max(at(TITLES), 0),
    owner: at(OWNERS),
    state: at(STATES),
    type: at(TYPES),
  };
  ledger.takeAs("table head", [
    head,
    ...lines.filter(({ kind, text }) => kind === "row" && isDelimiter(text)),
  ]);
  return body.flatMap((row) => {
    const cells = cellsOf(row.text);
    const title = plainText(cells[columns.title] ?? "");
    if (title === "" || isPlaceholder(title)) return [];
    ledger.take([row]);
    const owner = columns.owner < 0 ? "" : plainText(cells[columns.owner] ?? "");
    const type = typeNamed(plainText(cells[columns.type] ?? ""));
    const url = ticketIn(addressesIn(row.text, NO_DEFINITIONS));
    const detail = cells.flatMap((cell, n) =>
      cell === "" || (n === columns.title && title === cell) ? [] : [`${names[n] ?? ""}: ${cell}`],
    );
    return [
      {
        title,
        ...(detail.length > 0 && { detail: detail.join("\n") }),
        ...(owner !== "" && !isPlaceholder(owner) && { owner }),
        ...(url !== undefined && { url }),
        ...(type !== undefined && { type }),
        done: /^\W*(?:done|completed?|closed|fixed|yes|✅)/iu.test(cells[columns.state] ?? ""),
        line: row.line,
      },
    ];
  });
}
