import type { TextLine } from "@/lib/timeline/text-lines";

/** A line that does the work of a heading: `- **Impact**: text`, `**Timeline:**` or `servers:`. */
export type Label = { form: "bullet" | "text"; name: string; rest: string };

const BULLET = /^\*\*([^*]{2,80}?):?\*\*\s*:?\s*(.*)$/;
const BOLD_ALONE = /^(?:\*\*|__)([^*]{2,120}?):?(?:\*\*|__):?$/;
const WORD_ALONE = /^([\p{L}][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+){0,2}):$/u;

/** The label that this line is, if it is one; a label in the middle of a paragraph is none. */
export function labelOf(line: TextLine, before?: TextLine, after?: TextLine): Label | undefined {
  if (line.kind === "bullet" && line.indent === 0 && !line.ordered) {
    const bullet = BULLET.exec(line.text);
    return bullet ? { form: "bullet", name: bullet[1] ?? "", rest: bullet[2] ?? "" } : undefined;
  }
  if (line.kind !== "text" || line.indent > 3 || line.text.length > 150) return undefined;
  if (!divides(before) || !(divides(after) || after?.kind === "bullet")) return undefined;
  const name = BOLD_ALONE.exec(line.text)?.[1] ?? WORD_ALONE.exec(line.text)?.[1];
  return name === undefined ? undefined : { form: "text", name, rest: "" };
}

function divides(line: TextLine | undefined): boolean {
  return !line || line.kind === "blank" || line.kind === "heading" || line.kind === "rule";
}
