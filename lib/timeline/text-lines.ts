/** One line of a text with what Markdown makes of it. `text` is its content without the marker. */
export type TextLine = {
  line: number;
  raw: string;
  kind: "blank" | "heading" | "bullet" | "row" | "rule" | "code" | "comment" | "text";
  indent: number;
  text: string;
  level?: number;
  ordered?: boolean;
};

const HEADING = /^(#{1,6})[ \t]+(\S.*)?$/;
const BULLET = /^(?:([-*+•])|(\d{1,4})[.)])[ \t]+/;
const RULE = /^(?:[-*_][-*_ \t]{2,}|=+)$/;
const FENCE = /^(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(`{3,}|~{3,})([^`]*)$/;

// Most lines begin with a letter; looking at one character saves two expressions for each of them.
const MAY_BE_MARK: Record<number, true> = Object.fromEntries(
  [..."-*+•_=0123456789"].map((char) => [char.charCodeAt(0), true] as const),
);

/** Splits a text into lines and says of each what it is. Takes time in proportion to its length. */
export function textLines(content: string): TextLine[] {
  const lines = content.split(/\r\n?|\n/).map((raw, at) => lineOf(raw, at + 1));
  setUnderlinedHeadings(lines);
  setCode(lines);
  setComments(lines);
  return lines;
}

function lineOf(raw: string, line: number): TextLine {
  const content = raw.trim();
  if (content === "") return { line, raw, kind: "blank", indent: 0, text: "" };
  const indent = indentOf(raw);
  const first = content.charCodeAt(0);
  if (first === 0x7c && content.length > 1)
    return { line, raw, kind: "row", indent, text: content };
  if (first === 0x23 && indent < 4) {
    const heading = HEADING.exec(content);
    if (heading) return headingOf(raw, line, heading[1] ?? "#", heading[2] ?? "");
  }
  if (MAY_BE_MARK[first] !== true) return { line, raw, kind: "text", indent, text: content };
  if (RULE.test(content)) return { line, raw, kind: "rule", indent, text: content };
  const bullet = BULLET.exec(content);
  if (!bullet) return { line, raw, kind: "text", indent, text: content };
  const text = content.slice(bullet[0].length);
  return { line, raw, kind: "bullet", indent, text, ordered: bullet[2] !== undefined };
}

function headingOf(raw: string, line: number, marks: string, title: string): TextLine {
  const text = withoutClosingMarks(title);
  return { line, raw, kind: "heading", indent: 0, text, level: marks.length };
}

// "## Summary ##"; the count of the closing marks means nothing.
function withoutClosingMarks(title: string): string {
  let end = title.length;
  while (end > 0 && title[end - 1] === "#") end -= 1;
  const closed = end < title.length && (end === 0 || /\s/.test(title[end - 1] ?? ""));
  return (closed ? title.slice(0, end) : title).trim();
}

function indentOf(raw: string): number {
  let indent = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code === 0x20) indent += 1;
    else if (code === 0x09) indent += 4 - (indent % 4);
    else break;
  }
  return indent;
}

function setUnderlinedHeadings(lines: TextLine[]): void {
  lines.forEach((rule, at) => {
    const title = lines[at - 1];
    if (rule.kind !== "rule" || !title || !/^(?:=+|-{3,})$/.test(rule.text)) return;
    const alone = at < 2 || lines[at - 2]?.kind === "blank" || lines[at - 2]?.kind === "heading";
    if (title.kind !== "text" || title.indent > 3 || !alone || title.text.length > 200) return;
    title.kind = "heading";
    title.level = rule.text.startsWith("=") ? 1 : 2;
  });
}

// A fence that is never closed, that holds a section heading or that is still open where one with a
// language begins was a slip: taking it at its word would swallow every section after it.
function setCode(lines: TextLine[]): void {
  let open: { at: number; mark: string } | undefined;
  lines.forEach((line, at) => {
    if (open && line.kind === "heading" && (line.level ?? 1) > 1) open = undefined;
    const first = line.text.charCodeAt(0);
    if (line.kind === "blank" || (first !== 0x60 && first !== 0x7e)) return;
    const [, mark = "", language = ""] = FENCE.exec(line.text) ?? [];
    if (mark === "") return;
    if (!open || language.trim() !== "") open = { at, mark };
    else if (mark.startsWith(open.mark)) {
      for (const inside of lines.slice(open.at, at + 1)) inside.kind = "code";
      open = undefined;
    }
  });
}

function setComments(lines: TextLine[]): void {
  let openAt: number | undefined;
  lines.forEach((line, at) => {
    if (line.kind === "code") return;
    if (openAt === undefined && line.text.startsWith("<!--")) openAt = at;
    if (openAt === undefined || !line.raw.includes("-->")) return;
    for (const inside of lines.slice(openAt, at + 1)) inside.kind = "comment";
    openAt = undefined;
  });
}

/** The lines as they were written, without blank ones at either end and without a common indent. */
export function verbatim(lines: readonly TextLine[]): string {
  const first = lines.findIndex(({ kind }) => kind !== "blank");
  const last = lines.findLastIndex(({ kind }) => kind !== "blank");
  if (first < 0) return "";
  const kept = lines.slice(first, last + 1);
  const common = kept.reduce(
    (least, { kind, indent }) => (kind === "blank" ? least : Math.min(least, indent)),
    Number.POSITIVE_INFINITY,
  );
  return kept.map(({ raw }) => withoutIndent(raw, common)).join("\n");
}

function withoutIndent(raw: string, indent: number): string {
  const blanks = /^[ \t]*/.exec(raw)?.[0].length ?? 0;
  return raw.slice(Math.min(indent, blanks)).trimEnd();
}
