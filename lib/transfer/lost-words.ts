import type { Understanding } from "./understanding";

/**
 * The words of a document that an understanding holds less often than the document does. Marks of a
 * list (`1.`, `[x]`) are not words. Empty for every document: this is the promise that tests check.
 */
export function lostWords(content: string, understanding: Understanding): string[] {
  const written = content.replace(/^[ \t]*(?:[-*+•]|\d{1,4}[.)])[ \t]+(?:\[[ xX]\])?/gm, " ");
  return missingWords(written, textsIn(understanding).join("\n"));
}

/** The words that `kept` holds less often than `text` does. */
export function missingWords(text: string, keptText: string): string[] {
  const kept = countsOf(keptText);
  const written = countsOf(text);
  return [...written].flatMap(([word, count]) => ((kept.get(word) ?? 0) < count ? [word] : []));
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

// `at` and `end` are ours, not the writer's: an instant must not stand in for a number of the text.
function textsIn(value: unknown, key = ""): string[] {
  if (typeof value === "string") return key === "at" || key === "end" ? [] : [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
}
