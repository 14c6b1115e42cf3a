type Text = { type: "text"; text: string; marks?: { type: "link"; attrs: { href: string } }[] };
type Inline = Text | { type: "hardBreak" };
type Paragraph = { type: "paragraph"; content: Inline[] };

/** Plain text as Jira's document format: paragraphs, lines, and addresses as links. */
export function documentOf(text: string): { type: "doc"; version: 1; content: Paragraph[] } {
  const paragraphs = text
    .replaceAll("\r\n", "\n")
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== "");
  return { type: "doc", version: 1, content: paragraphs.map(paragraphOf) };
}

function paragraphOf(part: string): Paragraph {
  const lines = part.split("\n").filter((line) => line !== "");
  const content = lines.flatMap((line, at): Inline[] => [
    ...(at > 0 ? [{ type: "hardBreak" } as const] : []),
    ...piecesOf(line),
  ]);
  return { type: "paragraph", content };
}

function piecesOf(line: string): Text[] {
  return line
    .split(/(https?:\/\/[^\s<>"]+)/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      /^https?:\/\//.test(piece)
        ? { type: "text", text: piece, marks: [{ type: "link", attrs: { href: piece } }] }
        : { type: "text", text: piece },
    );
}
