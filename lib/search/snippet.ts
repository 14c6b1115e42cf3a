import type { Part } from "./schema";

/** Whether a word, in small letters, is one that was looked for. */
export type IsHit = (word: string) => boolean;

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

export const wordsOf = (text: string): string[] =>
  [...text.matchAll(wordPattern)].map(([word]) => word.toLowerCase());

/** The text in parts, of which those that were looked for are marked. Together they are the text. */
export function partsOf(text: string, isHit: IsHit): Part[] {
  const parts: Part[] = [];
  const add = (piece: string, hit: boolean) => {
    const last = parts.at(-1);
    if (piece === "") return;
    if (last && last.hit === hit) last.text += piece;
    else parts.push({ text: piece, hit });
  };
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const hit = isHit(word.toLowerCase());
    add(text.slice(end, index), false);
    add(word, hit);
    end = index + word.length;
  }
  add(text.slice(end), false);
  return parts;
}

/** How many characters are told before the first word that was looked for. */
const leadIn = 48;

/** The stretch of a text that has most of the words, as parts. It has about `longest` characters. */
export function snippetOf(text: string, isHit: IsHit, longest = 220): Part[] {
  if (text.length <= longest) return partsOf(text, isHit);
  const hits = [...text.matchAll(wordPattern)]
    .map(({ 0: word, index }) => ({ word: word.toLowerCase(), index }))
    .filter(({ word }) => isHit(word));
  const from = startOf(text, bestStart(hits, longest - leadIn));
  const cut = text.slice(from, from + longest);
  const whole = from + longest >= text.length;
  const to = whole ? cut.length : Math.max(cut.lastIndexOf(" "), longest / 2);
  const shown = `${from > 0 ? "… " : ""}${cut.slice(0, to).trim()}${whole ? "" : " …"}`;
  return partsOf(shown, isHit);
}

type Hit = { word: string; index: number };

/** Where most different words stand close together, the first such place. */
function bestStart(hits: readonly Hit[], within: number): number {
  let best = { index: hits[0]?.index ?? 0, words: 0 };
  for (const [at, { index }] of hits.entries()) {
    const near = new Set<string>();
    for (const hit of hits.slice(at)) {
      if (hit.index > index + within) break;
      near.add(hit.word);
    }
    if (near.size > best.words) best = { index, words: near.size };
  }
  return best.index;
}

/** A little before the hit, at the beginning of a word. */
function startOf(text: string, hit: number): number {
  const about = Math.max(0, hit - leadIn);
  if (about === 0) return 0;
  const space = text.indexOf(" ", about);
  return space < 0 || space > hit ? hit : space + 1;
}
