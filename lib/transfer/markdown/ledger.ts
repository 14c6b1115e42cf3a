import { type TextLine, verbatim } from "@/lib/timeline/text-lines";
import type { UnderstoodLeftover, UnderstoodStructure } from "../understanding";
import type { Section } from "./outline";

/**
 * Keeps account of every line: what a reader took, and what it was taken for. Whatever nobody took
 * is a leftover, which is how it is certain that no word is lost.
 */
export class Ledger {
  private readonly taken: Uint8Array;
  readonly structure: UnderstoodStructure[] = [];

  constructor(lineCount: number) {
    this.taken = new Uint8Array(lineCount + 1);
  }

  /** These lines are in a fact, an event, an action, a lesson or a why. */
  take(lines: readonly TextLine[]): void {
    for (const { line } of lines) this.taken[line] = 1;
  }

  /** These lines are understood and have no text of their own. */
  takeAs(as: UnderstoodStructure["as"], lines: readonly TextLine[]): void {
    this.take(lines);
    for (const { raw, line } of lines) if (raw.trim() !== "") this.note(as, raw.trim(), line);
  }

  /** Part of a line is understood; the line itself stays as free as it was. */
  note(as: UnderstoodStructure["as"], text: string, line: number): void {
    this.structure.push({ text, as, line });
  }

  /** Whether nobody took this line yet. */
  isFree({ line }: TextLine): boolean {
    return this.taken[line] !== 1;
  }

  /** What is left of each section, verbatim, in the order of the document. */
  leftoversOf(sections: readonly Section[]): UnderstoodLeftover[] {
    return sections.flatMap(({ name, lines }) => {
      const free = withGaps(lines.filter((line) => this.isFree(line)));
      const first = free.find(({ kind }) => kind !== "blank");
      if (!first || isMarkup(free)) return [];
      const heading = name === "" ? {} : { heading: name };
      return [{ ...heading, text: verbatim(free), line: first.line }];
    });
  }
}

function withGaps(lines: readonly TextLine[]): TextLine[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const gap = before && before.line + 1 < line.line && before.kind !== "blank";
    return gap ? [{ ...line, kind: "blank", raw: "", text: "" } as const, line] : [line];
  });
}

function isMarkup(lines: readonly TextLine[]): boolean {
  return lines.every(({ raw }) => !/[\p{L}\p{N}]/u.test(raw));
}
