const LINK = /!?\[([^\]\n]{0,500})\]\(<?([^)\s>]{1,1000})>?(?:\s+"[^"\n]{0,200}")?\)/g;
export const REFERENCE = /\[([^\]\n]{1,300})\]\[([^\]\n]{0,200})\]/g;

/**
 * The words of a Markdown text as a reader sees them, in one line: links become their text, emphasis
 * goes, code stays as it is. `drop` may take something out of what is not code.
 */
export function plainWords(markdown: string, drop = (part: string) => part): string {
  const parts = markdown.split(/(`[^`\n]{1,300}`)/);
  const plain = parts.map((part, at) => (at % 2 === 1 ? part : withoutMarks(drop(unlinked(part)))));
  return plain.join("").replace(/\s+/g, " ").trim();
}

const unlinked = (part: string): string => part.replace(LINK, "$1").replace(REFERENCE, "$1");

const withoutMarks = (part: string): string =>
  part
    .replace(/\*\*|__|~~/g, "")
    .replace(/(^|[\s(])[*_](?=[^\s*_])/g, "$1")
    .replace(/([^\s*_])[*_](?=[\s).,:;!?]|$)/g, "$1");

/** The beginning of a text for a place with little room, in plain words. */
export function excerpt(markdown: string, longest: number): string {
  const words = plainWords(markdown.slice(0, longest * 4));
  return words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
}
