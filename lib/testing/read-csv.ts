/** Reads RFC 4180 strictly: what a spreadsheet would show, or an error where it would guess. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`No quote begins the cell at ${at}`);
    const { cell, end } = quoted(text, at + 1);
    row.push(cell);
    at = end;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`Neither a comma nor a line's end follows the cell at ${at}`);
  }
  if (row.length > 0) throw new Error("The last line does not end");
  return rows;
}

function quoted(text: string, from: number): { cell: string; end: number } {
  let cell = "";
  for (let at = from; ; at += 1) {
    if (at >= text.length) throw new Error("A cell does not end");
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return { cell, end: at + 1 };
  }
}
