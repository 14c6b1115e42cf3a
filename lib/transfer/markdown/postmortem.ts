import { type TextLine, textLines } from "@/lib/timeline/text-lines";
import type { Understanding } from "../understanding";
import { actionsIn } from "./actions";
import { chatIn } from "./chat";
import { textsIn } from "./facts";
import { type FrontMatter, frontMatterOf } from "./front-matter";
import { headOf } from "./head";
import { definitionsIn } from "./inline";
import { Ledger } from "./ledger";
import { lessonsIn } from "./lessons";
import { outlineOf, type Section } from "./outline";
import { readingWarnings } from "./reading-warnings";
import { timelinesIn } from "./timeline";
import { whysIn } from "./whys";

/** `zone` holds where the document states none, `now` where it has no date at all. */
export type PostmortemText = { content: string; filename?: string; zone?: string; now?: Date };

/**
 * Reads a postmortem written in Markdown. Takes time in proportion to its length and never throws:
 * what is not understood stands word for word in `leftovers`.
 */
export function readPostmortem(document: PostmortemText): Understanding {
  const lines = textLines(document.content.replace(/^\uFEFF/, ""));
  const front = frontMatterOf(lines);
  const body = lines.slice(front?.lines.length ?? 0);
  const outline = outlineOf(body);
  const sections = chatIn(outline, body) ?? outline;
  const ledger = new Ledger(lines.length);
  const head = headOf(sections, front, document, ledger);
  const around = { zone: document.zone, near: head.near, day: head.days[0]?.day };
  const timeline = timelinesIn(sections, around, ledger);
  const promised = pointsOf(sections, body, ledger);
  const texts = textsIn(sections, ledger);
  takeHeadings(sections, ledger);

  const zone = timeline.zone ?? document.zone;
  const occurredOn = timeline.occurredOn;
  const reading = { head, sections, timeline, actions: promised.actions, occurredOn };
  return {
    facts: {
      title: head.title,
      ...(occurredOn !== undefined && { occurredOn }),
      ...(zone !== undefined && { zone }),
      ...(head.named.severity !== undefined && { severity: head.named.severity }),
      services: head.named.services,
      ...texts,
    },
    events: timeline.events,
    ...promised,
    leftovers: ledger.leftoversOf([...frontSection(front), ...sections]),
    warnings: readingWarnings({ ...reading, zone: zone ?? "UTC" }),
    structure: ledger.structure.sort((a, b) => a.line - b.line),
  };
}

function pointsOf(
  sections: readonly Section[],
  body: readonly TextLine[],
  ledger: Ledger,
): Pick<Understanding, "actions" | "lessons" | "whys"> {
  const definitions = definitionsIn(body);
  const of = (kind: Section["kind"]) => sections.filter((section) => section.kind === kind);
  return {
    actions: of("actions").flatMap((section) => actionsIn(section, definitions, ledger)),
    lessons: lessonsIn(of("lessons"), ledger),
    whys: of("whys").flatMap((section) => whysIn(section, ledger)),
  };
}

function takeHeadings(sections: readonly Section[], ledger: Ledger): void {
  for (const { heading, name, lines } of sections) {
    if (!heading) continue;
    // "- **Impact**: text" is a heading and a text on one line; only the heading is taken here.
    if (lines[0]?.line === heading.line) ledger.note("heading", name, heading.line);
    else if (ledger.isFree(heading)) ledger.takeAs("heading", [heading]);
  }
}

function frontSection(front: FrontMatter | undefined): Section[] {
  if (!front) return [];
  const lines = front.lines.slice(1, -1);
  return [{ name: "Front matter", kind: "other", level: 0, lines, guidance: new Set() }];
}
