import type { TextLine } from "@/lib/timeline/text-lines";
import type { FrontMatter } from "./front-matter";
import { plainText } from "./inline";

/** Short values that a document states in front matter or as `**Severity:** Critical`. */
export type NamedValues = {
  severity?: string;
  services: string[];
  date?: string;
  lines: TextLine[];
};

const NAMED =
  /^\W*(severity|priority|date|incident date|services?|affected services?|services affected)\W*:\W*(\S.{0,200})$/i;

const LINES = 60;

/** Looks through the front matter and the lines before the first section. */
export function namedValuesIn(
  lines: readonly TextLine[],
  front: FrontMatter | undefined,
): NamedValues {
  const values: NamedValues = { services: [], lines: [] };
  for (const [key, { value, line }] of front?.values ?? []) keep(values, key, value, line);
  for (const line of lines.slice(0, LINES)) {
    if (line.kind !== "text" && line.kind !== "bullet") continue;
    const [, key, value] = NAMED.exec(plainText(line.text.slice(0, 300))) ?? [];
    if (key && value) keep(values, key.toLowerCase(), value, line);
  }
  return values;
}

function keep(values: NamedValues, key: string, value: string, line: TextLine): void {
  if (/^(?:severity|priority)$/.test(key) && values.severity === undefined && value.length < 60) {
    values.severity = value;
    values.lines.push(line);
  } else if (/service|^affected$/.test(key) && values.services.length === 0) {
    values.services = value
      .replace(/^\[|\]$/g, "")
      .split(/\s*,\s*/)
      .filter((name) => name !== "");
    values.lines.push(line);
  } else if (/date$/.test(key)) values.date ??= value;
}
