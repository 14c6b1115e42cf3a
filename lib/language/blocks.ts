import { blank, maskInline } from "./mask";
import type { Passage } from "./rule-set";

type Kind = Passage["kind"];
export type Block = { text: string; start: number; kind: Kind };
type Stretch = { start: number; end: number; kind: Kind };
type Line = { text: string; start: number };

const MARKS = /^[ \t]{0,40}(?:(?:[-*+•]|\d{1,4}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;
const FENCE = /^[ \t]{0,40}(?:(?:[-*+]|\d{1,4}[.)])[ \t]+)?(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const RULE_LINE = /^[ \t]*(?:-{3,}|={3,}|\*{3,}|_{3,}|\+{3,}|:{3,}.*)[ \t]*$/;
const REFERENCE = /^ {0,3}\[[^\]\n]{1,200}\]:/;
const TABLE_RULE = /^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t:|-]*$/;
const CLOCK = /^[ \t]*(?:\[?\d{1,2}[:.h]\d{2}|\[?\d{4}-\d\d-\d\d|~ ?\d{1,2}:\d\d)/;
const SHORT_LINE = 45;
/** Lines that a machine wrote: a level or a process beside a time, a shell prompt, a stack trace. */
const LOG = [
  /^[ \t]*\[?(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL|PANIC|SEVERE|NOTICE)\b[\]:\s|-]/,
  /^[ \t]*\[?(?:\w{3} {1,2}\d{1,2}|\d{4}[-/]\d\d[-/]\d\d)?[T ]{0,2}\d\d:\d\d:\d\d\S{0,20} .{0,80}(?:\b(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|CRITICAL)\b|\[(?:error|warn|info|debug|fatal)\]|\b(?:error|warn|info|debug|fatal):|\[\d+\]:|\w=\S)/,
  /^[ \t]*(?:error|fatal|panic|Error|Fatal|FAILED|Traceback)(?:\[\w+\])?(?::| \()/,
  /^[ \t]*Caused by: [\w$]+\.[\w$.]+/,
  /^[ \t]*at [\w$.<>]+\(/,
  /^[ \t]*(?:[\w.-]+@[\w.-]+[:~][^$#]{0,60})?[$#%] \S/,
  /^[ \t]*[EWIF]\d{4} \d\d:\d\d:\d\d/,
  /^[ \t]*[\w.]+(?:Error|Exception): /,
];

/** The prose of a Markdown text in the order of the text, everything else left out or blank. */
export function blocksOf(text: string): Block[] {
  const source = withoutComments(text);
  return stretchesOf(source).flatMap(({ start, end, kind }) => {
    const raw = source.slice(start, end);
    const marked = kind === "cell" ? raw : raw.replace(/[^\n]+/g, withoutMarks);
    const masked = maskInline(marked);
    return /\p{L}/u.test(masked) ? [{ text: masked, start, kind }] : [];
  });
}

function withoutMarks(line: string): string {
  const marks = HEADING.exec(line)?.[0] ?? MARKS.exec(line)?.[0] ?? "";
  return blank(marks) + line.slice(marks.length);
}

function withoutComments(text: string): string {
  const parts = text.split("<!--");
  return parts
    .map((part, at) => {
      if (at === 0) return part;
      const close = part.indexOf("-->");
      return blank(`<!--${close < 0 ? part : part.slice(0, close + 3)}`).concat(
        close < 0 ? "" : part.slice(close + 3),
      );
    })
    .join("");
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const here = { text: line, start };
    start += line.length + 1;
    return here;
  });
}

function stretchesOf(text: string): Stretch[] {
  const lines = linesOf(text);
  const found: Stretch[] = [];
  let open: Stretch | undefined;
  let fence = "";
  let before = "";
  for (const line of lines.slice(linesOfFrontMatter(lines))) {
    const mark = FENCE.exec(line.text)?.[1] ?? "";
    const inCode = fence !== "";
    if (inCode) fence = closes(line.text, fence) ? "" : fence;
    else fence = mark;
    const kind = inCode || mark ? undefined : kindOf(line.text, before, open !== undefined);
    if (kind === "cell") found.push(...cellsOf(line));
    if (!kind || kind === "cell") open = undefined;
    else if (open && kind === "paragraph" && !endsBlock(before, line.text, open.kind))
      open.end = line.start + line.text.length;
    else {
      open = { start: line.start, end: line.start + line.text.length, kind };
      found.push(open);
    }
    if (kind === "heading") open = undefined;
    before = line.text;
  }
  return found;
}

function linesOfFrontMatter(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== "---") return 0;
  return lines.findIndex(({ text }, at) => at > 0 && text.trimEnd() === "---") + 1;
}

function closes(line: string, fence: string): boolean {
  const bare = line.trim();
  return bare.startsWith(fence) && bare === (fence[0] ?? "").repeat(bare.length);
}

/** Undefined for what is not the writer's prose. */
function kindOf(line: string, before: string, open: boolean): Kind | undefined {
  if (line.trim() === "" || /^ {0,3}>/.test(line)) return undefined;
  if (RULE_LINE.test(line) || TABLE_RULE.test(line) || REFERENCE.test(line)) return undefined;
  if (HEADING.test(line)) return "heading";
  const prose = line.slice(MARKS.exec(line)?.[0].length ?? 0);
  if (LOG.some((form) => form.test(prose))) return undefined;
  if (/^[ \t]*\|/.test(line)) return "cell";
  if (/^[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]/.test(line)) return "item";
  const indented = /^(?: {4}|\t)/.test(line) && before.trim() === "" && !open;
  return indented && looksLikeCode(line) ? undefined : "paragraph";
}

/** An indented paragraph may as well belong to a list. */
function looksLikeCode(line: string): boolean {
  return /[{};=$<>|\\]|\w\(|^\s+\S+$/.test(line);
}

/** Whether a new thought starts: a time in front, or a short line that simply ended. */
function endsBlock(before: string, line: string, kind: Kind): boolean {
  if (CLOCK.test(line)) return true;
  const short = before.trim().length < SHORT_LINE && !/[,;:–-]\s*$/.test(before);
  return kind === "paragraph" && short && /^\s*[\p{Lu}\d]/u.test(line);
}

function cellsOf({ text, start }: Line): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const part of text.split("|")) {
    const end = from + part.length;
    if (part.trim()) found.push({ start: start + from, end: start + end, kind: "cell" });
    from = end + 1;
  }
  return found;
}
