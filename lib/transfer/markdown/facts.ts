import { type TextLine, verbatim } from "@/lib/timeline/text-lines";
import type { UnderstoodFacts } from "../understanding";
import { isDefinition } from "./inline";
import type { Ledger } from "./ledger";
import type { Section } from "./outline";
import type { SectionKind } from "./section-names";
import { isPlaceholder, paragraphsOf } from "./template-text";

type Texts = Pick<UnderstoodFacts, "summary" | "impact" | "surprised" | "wentWell" | "lucky">;

const PLACES: readonly (readonly [keyof Texts, SectionKind])[] = [
  ["summary", "summary"],
  ["impact", "impact"],
  ["surprised", "surprised"],
  ["wentWell", "well"],
  ["lucky", "lucky"],
];
const ABOUT_THE_PAGE =
  /\bthis (?:document|page|post-?mortem) (?:is|describes|documents|was)\b.{0,80}\b(?:open|archived|draft|template|feedback)\b/i;

/** The texts that have a place among the facts, verbatim, without a template's guidance. */
export function textsIn(sections: readonly Section[], ledger: Ledger): Texts {
  const texts: Texts = {};
  for (const [place, kind] of PLACES) {
    const text = textOf(
      sections.filter((section) => section.kind === kind),
      ledger,
    );
    if (text !== "") texts[place] = text;
  }
  if (texts.summary === undefined) {
    const summary = textOf(
      sections.filter(({ kind }) => kind === "lead"),
      ledger,
    );
    if (summary !== "") texts.summary = summary;
  }
  return texts;
}

function textOf(sections: readonly Section[], ledger: Ledger): string {
  return sections
    .map((section, at) => {
      const lines = ownLines(section).filter((line) => ledger.isFree(line));
      const text = verbatim(lines);
      if (!/[\p{L}\p{N}]/u.test(text) || isPlaceholder(text)) return "";
      ledger.take(lines);
      return at > 0 && section.heading && section.kind !== "lead"
        ? `${section.heading.raw}\n\n${text}`
        : text;
    })
    .filter((text) => text !== "")
    .join("\n\n");
}

function ownLines({ lines, kind, guidance }: Section): TextLine[] {
  const foreign = new Set(guidance);
  for (const line of lines) {
    if (line.kind === "comment" || isDefinition(line.text)) foreign.add(line);
  }
  if (kind === "lead") {
    for (const paragraph of paragraphsOf(lines)) {
      const head = paragraph
        .slice(0, 4)
        .map(({ text }) => text.slice(0, 300))
        .join(" ");
      if (ABOUT_THE_PAGE.test(head)) for (const line of paragraph) foreign.add(line);
    }
  }
  return lines.filter((line) => !foreign.has(line));
}
