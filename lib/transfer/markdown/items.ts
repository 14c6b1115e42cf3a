import type { TextLine } from "@/lib/timeline/text-lines";
import { isDefinition } from "./inline";

/** The points of a list (with everything below each), or the paragraphs of a text without a list. */
export type Items = { items: TextLine[][]; listed: boolean; rest: TextLine[] };

/** Divides the lines of a section into its points. */
export function itemsOf(lines: readonly TextLine[]): Items {
  const first = lines.find(({ kind }) => kind === "bullet");
  return first ? listItems(lines, first) : paragraphItems(lines);
}

function listItems(lines: readonly TextLine[], first: TextLine): Items {
  const items: TextLine[][] = [];
  const rest: TextLine[] = [];
  const held: TextLine[] = [];
  let indent = first.indent;
  lines.forEach((line, at) => {
    const current = items.at(-1);
    if (opensItem(line, first, indent, current !== undefined)) {
      // "2. …", a paragraph, "3. …": what stands between two numbers explains the first.
      if (first.ordered && current) current.push(...held.splice(0));
      rest.push(...held.splice(0));
      indent = Math.min(indent, line.indent);
      items.push([line]);
    } else if (!current) rest.push(line);
    else if (held.length > 0 || !belongs(line, lines[at - 1], indent)) held.push(line);
    else current.push(line);
  });
  rest.push(...held);
  return { items, listed: true, rest };
}

function opensItem(line: TextLine, first: TextLine, indent: number, inList: boolean): boolean {
  if (line.kind !== "bullet" || line.indent > indent + 1) return false;
  return !inList || !first.ordered || line.ordered === true;
}

function belongs(line: TextLine, before: TextLine | undefined, indent: number): boolean {
  if (line.kind === "blank" || line.indent > indent + 1 || line.kind === "bullet") return true;
  return before?.kind !== "blank" && line.kind !== "rule" && line.kind !== "comment";
}

const LONG_LINE = 100;

function paragraphItems(lines: readonly TextLine[]): Items {
  const items: TextLine[][] = [];
  const rest: TextLine[] = [];
  let before: TextLine | undefined;
  for (const line of lines) {
    const current = items.at(-1);
    if (line.kind !== "text" || isDefinition(line.text)) rest.push(line);
    else if (current && before === current.at(-1) && !isNextSentence(line, before))
      current.push(line);
    else items.push([line]);
    before = line;
  }
  return { items, listed: false, rest };
}

// Writers who do not wrap put each thought on a line of its own, without a blank line between.
function isNextSentence(line: TextLine, before: TextLine | undefined): boolean {
  if (!before || before.text.length < LONG_LINE) return false;
  return /[.!?]$/.test(before.text) && /^[\p{Lu}"“[]/u.test(line.text);
}
