export type Section = { start: number; text: string };

const enough = 4_000;
const most = 12_000;

/**
 * A document in pieces that can be looked at one after the other, cut between lines unless a line
 * alone is too long. A piece begins at a heading where there is one, for what stands under it is
 * understood by it.
 */
export function sectionsOf(content: string): Section[] {
  const sections: Section[] = [];
  let start = 0;
  let blank = true;
  const cut = (at: number) => {
    if (at > start) sections.push({ start, text: content.slice(start, at) });
    start = at;
  };
  for (let at = 0; at < content.length; ) {
    const end = endOfLine(content, at);
    const heading = content[at] === "#" && at - start >= enough;
    // Between paragraphs rather than in one, as long as one is not too long itself.
    if (heading || (blank && end - start > most) || end - start > 2 * most) cut(at);
    blank = content.slice(at, end).trim() === "";
    at = end;
  }
  cut(content.length);
  return sections;
}

/** Behind its line break, or within a line that is too long for one look. */
function endOfLine(content: string, at: number): number {
  const found = content.indexOf("\n", at);
  const end = found === -1 ? content.length : found + 1;
  if (end - at <= most) return end;
  const space = content.lastIndexOf(" ", at + most);
  return space > at ? space + 1 : at + most;
}
