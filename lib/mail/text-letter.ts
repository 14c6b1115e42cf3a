import { addressOf } from "./address-of";
import type { LetterBlock, LetterLine, NewLetter } from "./letter";
import { oneLine } from "./one-line";

/** Signs a line; what people read comfortably, and what no mail program breaks once more. */
const width = 72;

/** The letter for those who read without markup. Says everything that the other form says. */
export function textLetter({ opening, blocks, footer }: NewLetter): string {
  const parts = [
    ...(opening ? [wrapped(opening)] : []),
    ...blocks.map(block),
    // What follows this sign is a signature to mail programs, which show it small.
    ["-- ", ...footer.map(inFooter)].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function block({ heading, lines }: LetterBlock): string {
  const items = lines.map(item).join("\n\n");
  if (!heading) return items;
  const title = wrapped(heading);
  return `${title}\n${"-".repeat(Math.min(width, title.length))}\n\n${items}`;
}

function item({ text, note, href }: LetterLine): string {
  return [
    wrapped(text, "* ", "  "),
    ...(note ? [wrapped(note, "  ", "  ")] : []),
    ...(href ? [`  ${addressOf(href)}`] : []),
  ].join("\n");
}

const inFooter = ({ text, href }: LetterLine): string =>
  href ? `${wrapped(text)}\n${addressOf(href)}` : wrapped(text);

function wrapped(text: string, first = "", rest = ""): string {
  const lines: string[] = [];
  let line = first;
  for (const word of oneLine(text).split(" ")) {
    const begun = line !== first && line !== rest;
    if (begun && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest + word;
    } else line += begun ? ` ${word}` : word;
  }
  return [...lines, line].join("\n");
}
