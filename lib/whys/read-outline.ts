import { WhyKind } from "@/lib/db/generated/enums";
import { assumptionWords, conditionWords, layerWords } from "./outline";
import { read } from "./outline-text";
import type { Outlined, OutlinedEvidence } from "./outlined";

export type OutlineReading = {
  whys: Outlined[];
  /** Lines that are no part of a list, as they stand there. */
  ignored: string[];
};

type Item = { indent: number; words: Paragraphs; evidence: Paragraphs[]; branches: Item[] };

/**
 * Lines of one text. A backslash at the end of a line is a break, as in Markdown; without one the
 * next line goes on in the same sentence, and behind an empty line a new paragraph begins.
 */
class Paragraphs {
  text = "";
  breaks = false;
  private empty = false;

  add(line: string): void {
    const between = this.text === "" && !this.breaks ? "" : this.empty ? "\n\n" : " ";
    this.text += this.breaks ? `\n` : between;
    const hard = /(?<!\\)(?:\\\\)*\\$/.test(line);
    this.text += hard ? line.slice(0, -1) : line.trimEnd();
    this.breaks = hard;
    this.empty = false;
  }

  rest(): void {
    this.empty = true;
  }
}

/** Reads what `writeOutline` wrote, exactly, and lists that people wrote by hand, kindly. */
export function readOutline(outline: string): OutlineReading {
  const tops: Item[] = [];
  const trail: Item[] = [];
  const ignored: string[] = [];
  for (const line of outline.replace(/\r\n?/g, "\n").split("\n")) {
    const [, blanks = "", marker, words = ""] = point.exec(line) ?? [];
    const indent = widthOf(blanks);
    if (marker) {
      while ((trail.at(-1)?.indent ?? -1) >= indent) trail.pop();
      const item: Item = { indent, words: new Paragraphs(), evidence: [], branches: [] };
      item.words.add(words);
      (trail.at(-1)?.branches ?? tops).push(item);
      trail.push(item);
    } else if (line.trim() === "") trail.at(-1)?.words.rest();
    else goOn(trail, line) || ignored.push(line);
  }
  return { whys: tops.map((item) => whyOf(item, true)), ignored };
}

const point = /^([ \t]*)([-*+]|\d{1,3}[.)])[ \t]+(.*)$/s;
const widthOf = (blanks: string): number => blanks.replaceAll("\t", "    ").length;

/** A line behind a point: more of its words, or what backs it. */
function goOn(trail: Item[], line: string): boolean {
  const [, blanks = "", words = ""] = /^([ \t]*)(.*)$/s.exec(line) ?? [];
  const item = trail.findLast(({ indent }) => indent < widthOf(blanks));
  if (!item) return false;
  const quoted = /^> ?(.*)$/s.exec(words);
  if (!quoted) item.words.add(words);
  else {
    const last = item.evidence.at(-1);
    const piece = last?.breaks ? last : new Paragraphs();
    if (piece !== last) item.evidence.push(piece);
    piece.add(quoted[1] ?? "");
  }
  return true;
}

function whyOf({ words, evidence, branches }: Item, first: boolean): Outlined {
  const { question, rest } = questionIn(words.text, first);
  const { answer, marks } = marksIn(rest);
  return {
    question: read(question),
    answer: read(answer),
    ...marks,
    evidence: evidence.map(({ text }) => evidenceOf(text)),
    branches: branches.map((branch) => whyOf(branch, false)),
  };
}

/** In bold, or up to the first question mark; a point that asks nothing answers an unasked “Why?”. */
function questionIn(text: string, first: boolean): { question: string; rest: string } {
  const bold = /^\*\*((?:\\.|[^\\*]|\*(?!\*))+)\*\*:?[ \n]?/s.exec(text);
  if (bold?.[1]) return { question: bold[1], rest: text.slice(bold[0].length) };
  const plain = /^(.{0,400}?\?)(?:[ \n]+|$)/s.exec(text);
  if (plain?.[1]) return { question: plain[1], rest: text.slice(plain[0].length) };
  return { question: first ? "Why did this happen?" : "Why?", rest: text };
}

const noMarks = { kind: null, assumption: false, contributing: false, layer: null };

/** The last line where it is in italics and says what the answer is, word for word. */
function marksIn(text: string) {
  const start = text.lastIndexOf("\n") + 1;
  const [, inner] = /^_([^\n]*[^\\\n])_$/s.exec(text.slice(start)) ?? [];
  const said = inner?.split(" · ") ?? [];
  const known = said.map(markOf);
  if (said.length === 0 || known.includes(null)) return { answer: text, marks: noMarks };
  return {
    answer: text.slice(0, Math.max(0, start - 1)),
    marks: Object.assign({}, noMarks, ...known) as typeof noMarks & Partial<Outlined>,
  };
}

function markOf(words: string): Partial<Outlined> | null {
  if (words === assumptionWords) return { assumption: true };
  if (words === conditionWords) return { contributing: true };
  if (words.startsWith(layerWords)) return { layer: read(words.slice(layerWords.length)) };
  return Object.hasOwn(WhyKind, words) ? { kind: words as WhyKind } : null;
}

function evidenceOf(text: string): OutlinedEvidence {
  const [, label = "", to, id = ""] = /^\[(.*)\]\(#(event|image)-([\w-]+)\)$/s.exec(text) ?? [];
  if (to === "event") return { event: id, text: read(label) };
  if (to === "image") return { image: id, text: read(label) };
  const [, link] = /^\[(?:\\.|[^\\\]])*\]\(<(.*)>\)$/s.exec(text) ?? [];
  if (link) return { url: read(link) };
  const [, url] = /^<?(https?:\/\/[^\s<>\\]+)>?$/iu.exec(text) ?? [];
  if (url) return { url };
  const [, quoted] = /^"(.*)"$/s.exec(text) ?? [];
  return { quotation: read(quoted ?? text) };
}
