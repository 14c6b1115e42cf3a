import { momentAt } from "@/lib/dates/moments";
import type { TextLine } from "@/lib/timeline/text-lines";
import { type Label, labelOf } from "./labels";
import { isPlainActions, type SectionKind, sectionKindOf } from "./section-names";
import { guidanceIn } from "./template-text";

/**
 * A heading (or a label that does the work of one) and the lines up to the next. `area` is set when
 * it stands inside a section of the same kind: "Process improvements" among the action items.
 */
export type Section = {
  heading?: TextLine;
  name: string;
  kind: SectionKind;
  level: number;
  area?: string;
  /** Its name is a date or a time, inside a timeline. */
  dated?: boolean;
  /** A pasted chat, in which a message may begin with who speaks. */
  chat?: boolean;
  lines: TextLine[];
  /** Lines that a template left behind; known once the outline is complete. */
  guidance: ReadonlySet<TextLine>;
};

const NONE: ReadonlySet<TextLine> = new Set();

const BULLET_LABEL = 7;
const TEXT_LABEL = 8;

/** Divides a document into sections and says of each what it is about. */
export function outlineOf(lines: readonly TextLine[]): Section[] {
  const sections: Section[] = [{ name: "", kind: "lead", level: 0, lines: [], guidance: NONE }];
  const open: Section[] = [...sections];
  lines.forEach((line, at) => {
    const current = open.at(-1);
    if (!current) return;
    const label = line.kind === "heading" ? undefined : labelOf(line, lines[at - 1], lines[at + 1]);
    const next =
      line.kind === "heading" ? headed(line, open) : label && labelled(line, label, open);
    if (!next) {
      current.lines.push(line);
      return;
    }
    while ((open.at(-1)?.level ?? 0) >= next.level && open.length > 1) open.pop();
    open.push(next);
    sections.push(next);
  });
  for (const section of sections) section.guidance = guidanceIn(section.lines);
  return sections;
}

function headed(line: TextLine, open: readonly Section[]): Section {
  const level = line.level ?? 1;
  const parent = open.findLast((section) => section.level < level);
  const before = open.findLast((section) => section.level <= 6);
  const dated = before?.kind === "timeline" && momentAt(line.text, 0, true) !== undefined;
  const own = dated ? "timeline" : sectionKindOf(line.text);
  const kind = kindInside(own, parent?.kind ?? "lead", line.text);
  return {
    ...sectionOf(line, line.text, kind, level),
    dated,
    area: areaOf(line.text, kind, parent),
  };
}

// Inside action items and timelines a heading is first of all a part of them: "Investigation" among
// the action items is something to investigate.
function kindInside(own: SectionKind | undefined, parent: SectionKind, name: string): SectionKind {
  const isPart = parent === "actions" && (own === "summary" || own === "impact" || own === "other");
  const looksOnly = parent === "actions" && own === "timeline" && !/time ?line/i.test(name);
  if (own && !isPart && !looksOnly) return own;
  return parent;
}

function sectionOf(line: TextLine, name: string, kind: SectionKind, level: number): Section {
  return { heading: line, name, kind, level, lines: [], guidance: NONE };
}

function areaOf(name: string, kind: SectionKind, parent: Section | undefined): string | undefined {
  if (kind !== "actions") return undefined;
  return parent?.kind === "actions" || !isPlainActions(name) ? name : undefined;
}

function labelled(line: TextLine, label: Label, open: readonly Section[]): Section | undefined {
  const current = open.at(-1);
  const headed = open.findLast((section) => section.level <= 6);
  if (!current || !headed) return undefined;
  const kind = sectionKindOf(label.name);
  if (label.form === "bullet") {
    if (!kind || headed.kind !== "lead") return undefined;
    const section = sectionOf(line, label.name, kind, BULLET_LABEL);
    if (label.rest !== "") section.lines.push(restOf(line, label.rest));
    return section;
  }
  if (kind)
    return sectionOf(line, label.name, kindInside(kind, headed.kind, label.name), TEXT_LABEL);
  if (headed.kind !== "actions") return undefined;
  return { ...sectionOf(line, label.name, "actions", TEXT_LABEL), area: label.name };
}

function restOf(line: TextLine, rest: string): TextLine {
  return { ...line, kind: "text", indent: 0, raw: rest, text: rest };
}
