/** A stretch of a text, from `start` to before `end`. */
export type Stretch = { start: number; end: number };

/** People who type fast begin sentences in small letters, so a full stop and a space are an end. */
const ending = /(?<![.!?…])[.!?…]+["'”’)\]]*\s+|\n\s*/g;

/** What ends with one of these goes on, though a full stop stands there. */
const goesOn =
  /(?:^|[^\p{L}])(?:approx|ca|e\.g|i\.e|incl|resp|vs|Dr|Mr|Ms|Mrs|St)\.\s+$|(?:^|\n)\s*\d{1,2}\.\s+$/u;
/** So do these, before a small letter. */
const mayGoOn = /(?:…|\.\.|\b(?:Inc|Ltd|Corp|Co|etc|Jr|Sr)\.)\s+$/;
const halfOfDay = /\b[ap]\.m\.\s+$/i;
/** "At 9 a.m. Ben …": so far it has only said when. */
const onlyWhen =
  /^\s*(?:(?:and|then|on|at|around|about|by|until|from|since|between|just|shortly|before|after|\d[\d:.]*|[ap]\.m\.|in the morning)[\s,]*)+$/i;

/** The sentences of a text, with the white space behind them; a line's end is a sentence's end. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const { 0: stop, index } of text.matchAll(ending)) {
    const end = index + stop.length;
    if (end < text.length && runsOn(text.slice(start, end), text[end] ?? "", stop)) continue;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

function runsOn(before: string, next: string, stop: string): boolean {
  if (before.trim() === "") return true;
  if (stop.includes("\n")) return false;
  const isSmall = next !== next.toUpperCase();
  if (halfOfDay.test(before)) return isSmall || onlyWhen.test(before);
  return goesOn.test(before) || (isSmall && mayGoOn.test(before));
}

/** Words between which a sentence may be parted; what joins them goes with the second part. */
const joint =
  /(?:[,;]|\s[–—-])?\s+(?:and then|and|but|then|while|before|until|when)\s+|;\s+|\s[–—]\s+/gi;

/** Somebody or something did or was: without that no part of a sentence tells what happened. */
const tells =
  /\b(?:was|were|is|are|had|has|did|went|came|got|saw|took|began|fell|rose|found|made|told|said|knew|thought|gave|kept|felt|sent|ran|broke|shut|put|set|lost|left|met|woke|rang|wrote|read|held|stood|grew|spoke|drove|built|hit|cut|let|brought|caught|could|would|couldn't|\p{L}{2,}ed)\b/iu;

/** Where a sentence tells of two times, it tells of two events: each part has words and a time. */
export function partsOf(text: string, sentence: Stretch, times: readonly Stretch[]): Stretch[] {
  const inside = times.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  if (inside.length < 2) return [sentence];
  const parts = [{ ...sentence }];
  for (const found of text.slice(sentence.start, sentence.end).matchAll(joint)) {
    const at = sentence.start + found.index;
    const open = parts.at(-1);
    if (!open || at <= open.start || inside.some(({ start, end }) => at > start && at < end))
      continue;
    // White space stays with the part before it.
    const second = at + (/^(?:[,;]|\s[–—-])?\s*/.exec(found[0])?.[0].length ?? 0);
    const before = { start: open.start, end: second };
    const after = { start: second, end: open.end };
    if (![before, after].every((part) => isTold(text, part, inside))) continue;
    parts.splice(-1, 1, before, after);
  }
  return parts;
}

function isTold(text: string, part: Stretch, times: readonly Stretch[]): boolean {
  const own = times.filter(({ start, end }) => start >= part.start && end <= part.end);
  if (own.length === 0) return false;
  const words = own.reduceRight(
    (rest, { start, end }) => rest.slice(0, start - part.start) + rest.slice(end - part.start),
    text.slice(part.start, part.end),
  );
  return tells.test(words) && (words.match(/\p{L}+/gu)?.length ?? 0) >= 3;
}
