/** Where a sentence begins: a line counted from 1 and, counted from 1, which one begins there. */
export type Located = { line: number; nth: number; text: string };

type Block = { line: number; lines: string[] };

const FENCE = /^\s*(```|~~~)/;
const MARK = /^\s*(?:(?:>|[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s+)?)+/;
const OWN_LINE = /^\s*(?:#|\||<|!\[|:::|---)/;
const SUMMARY = /^summary:\s*/;
const LEAD = new RegExp(`^\\s*#+\\s+|${SUMMARY.source}|${MARK.source}`);
const SENTENCE_END = /(?<=[.!?]["”’')\]*_]*)\s+(?=["“‘'([*_`]*\p{Lu})/u;

/**
 * The sentences of a Markdown document, without its code and its front matter (but with the
 * `summary` there). A rule of its own, so that labels stay in place when the coach's sentence
 * splitter changes: a paragraph, list item or table cell ends after [.!?] before a capital.
 */
export function sentencesOf(content: string): Located[] {
  return blocksOf(content.split("\n")).flatMap(sentencesIn);
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let [open, fenced] = [false, false];
  const front = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  for (const [at, raw] of lines.entries()) {
    const line = raw.replace(/\r$/, "");
    const isMeta = at <= front && !SUMMARY.test(line);
    if (FENCE.test(line)) fenced = !fenced;
    const ends = isMeta || fenced || FENCE.test(line) || line.trim() === "";
    const starts = !open || MARK.test(line) || OWN_LINE.test(line);
    if (!ends && starts) blocks.push({ line: at + 1, lines: [line] });
    else if (!ends) blocks.at(-1)?.lines.push(line);
    open = !ends && !OWN_LINE.test(line);
  }
  return blocks;
}

function sentencesIn({ line, lines }: Block): Located[] {
  const found: Located[] = [];
  const counts = new Map<number, number>();
  for (const { from, text } of piecesOf(lines.join("\n").replace(LEAD, ""))) {
    const bare = text.replace(/\s+/g, " ").trim();
    if (bare === "" || /^[-:\s]+$/.test(bare)) continue;
    const at = line + from;
    const nth = (counts.get(at) ?? 0) + 1;
    counts.set(at, nth);
    found.push({ line: at, nth, text: bare });
  }
  return found;
}

/** Cells, then sentences; `from` counts the lines before the first word of each. */
function piecesOf(text: string): { from: number; text: string }[] {
  const cells = /^\s*\|/.test(text) ? text.split(/(?<!\\)\|/) : [text];
  let passed = 0;
  return cells
    .flatMap((cell) => cell.split(new RegExp(`(${SENTENCE_END.source})`, "u")))
    .map((piece) => {
      const from = passed + newlinesIn(/^\s*/.exec(piece)?.[0] ?? "");
      passed += newlinesIn(piece);
      return { from, text: piece };
    });
}

function newlinesIn(text: string): number {
  return text.split("\n").length - 1;
}
