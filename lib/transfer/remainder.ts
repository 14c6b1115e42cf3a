import type { UnderstoodLeftover, UnderstoodWarning } from "./understanding";

/** Text for which a draft has no place, by heading and as it was, with a sentence about each. */
export class Remainder {
  readonly warnings: UnderstoodWarning[] = [];
  private readonly sections: { heading: string; texts: string[] }[] = [];

  constructor(leftovers: readonly UnderstoodLeftover[]) {
    for (const { heading, text } of leftovers) this.keep(heading ?? "", text);
  }

  /** Pieces that follow each other under one heading stand under it together. */
  keep(heading: string, text: string, why?: UnderstoodWarning): void {
    if (why) this.warnings.push(why);
    const last = this.sections.at(-1);
    if (last?.heading === heading) last.texts.push(text);
    else this.sections.push({ heading, texts: [text] });
  }

  /** What fits; a longer text is kept here whole and shown there up to a word's end. */
  fit(text: string, limit: number, heading: string, line?: number): string {
    if (text.length <= limit) return text;
    const message = `“${heading}” is longer than ${limit.toLocaleString("en")} characters. The whole text is kept with what found no place.`;
    this.keep(heading, text, { ...(line === undefined ? {} : { line }), message });
    return cut(text, limit);
  }

  get markdown(): string {
    return this.sections
      .map(({ heading, texts }) => [...(heading ? [`## ${heading}`] : []), ...texts].join("\n\n"))
      .join("\n\n");
  }
}

/** At most `limit` characters, ended at a space where there is one near, never inside a letter. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - 1);
  const space = start.search(/\s\S*$/);
  const kept = space > limit * 0.8 ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/, "");
  return `${kept.trimEnd()}…`;
}
