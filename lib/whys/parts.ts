/** Where an answer suggests to be cut: its lines, or else its sentences. */
export function partsOf(answer: string): string[] {
  const lines = trimmed(unlisted(answer).split(/\n+/));
  return lines.length > 1 ? lines : trimmed(answer.split(sentenceEnd));
}

/** Without the marks before the points of a list. */
export const unlisted = (text: string): string =>
  text.replace(/^[ \t]*(?:[-*•–]|\d+[.)])[ \t]+/gm, "");

const sentenceEnd = /(?<=[.!?;])\s+(?=\p{Lu}|\d|["“(])/u;

const trimmed = (parts: string[]): string[] => parts.map((part) => part.trim()).filter(Boolean);
