/** As long as the text, and empty. Lines stay lines. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** A word of x's that stands for a thing, as long as the text. */
function thing(text: string): string {
  const word = "x".repeat(Math.min(text.length, 6));
  return word + blank(text.slice(word.length));
}

const LINK_TARGET =
  /\](?:\([^()\s]{0,1000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s"[^"\n]{0,200}")?\)|\[[^\][\n]{0,200}\])/g;
const IMAGE = /!\[[^\]\n]{0,300}\]/g;
const ADDRESS =
  /<?\b(?:https?|ftp|ssh|git|file|s3|mailto):[^\s<>)\]]{1,2000}>?|\bwww\.[^\s<>)\]]{1,500}|\b[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{1,60}/g;
const TAG = /<\/?[a-zA-Z][^<>\n]{0,500}>/g;
const STRUCK = /~~[^~\n]{1,500}~~/g;
const SHORT_CODE = /(?<![\w:]):[a-z0-9_+-]{2,40}:(?![\w:])/g;
const ENTITY = /&(?:[a-z]{2,10}|#\d{1,6});/gi;
/** Words that someone else said, or that a sentence speaks about. */
const QUOTED = [
  /"[^"\n]{1,400}(?:\n[^"\n]{1,400})?"/g,
  /“[^“”]{1,600}”/g,
  /„[^„“”]{1,600}[“”]/g,
  /«[^«»]{1,600}»/g,
  /(?<![\w'’])'(?=[\w<>/.-])[^'\n]{1,200}[\w.!?;)…]'(?![\w'])/g,
  /‘[^‘’\n]{1,300}[\w.!?…]’(?!\w)/g,
];
/** The tagger takes far longer than the length of a word would suggest. */
const ENDLESS_WORD = /[^\s]{40,}/g;

/** The prose of a passage, as long as the passage: one line, without marks, code and quotations. */
export function maskInline(text: string): string {
  let masked = withoutCode(text)
    .replace(ADDRESS, thing)
    .replace(IMAGE, blank)
    .replace(LINK_TARGET, blank)
    .replace(STRUCK, blank)
    .replace(TAG, blank)
    .replace(SHORT_CODE, blank)
    .replace(ENTITY, blank);
  for (const form of QUOTED) masked = masked.replace(form, thing);
  return masked
    .replace(/[[\]*~]|(?<!\w)_{1,3}|_{1,3}(?!\w)|\\(?=[\W_])/g, blank)
    .replace(/\s/g, " ")
    .replace(ENDLESS_WORD, thing);
}

/** Code spans, whose ends are as long as their beginnings. */
function withoutCode(text: string): string {
  if (!text.includes("`")) return text;
  const runs = [...text.matchAll(/`+/g)].map(({ 0: { length }, index }) => ({ length, index }));
  const nextOf = closers(runs.map(({ length }) => length));
  let out = "";
  let from = 0;
  for (let at = 0; at < runs.length; at++) {
    const closer = nextOf[at] ?? -1;
    const [open, close] = [runs[at], runs[closer]];
    if (!open || !close) continue;
    const end = close.index + close.length;
    out += text.slice(from, open.index) + thing(text.slice(open.index, end));
    from = end;
    at = closer;
  }
  return out + text.slice(from);
}

/** For each run the next one of the same length; one pass from the end. */
function closers(lengths: readonly number[]): number[] {
  const seen = new Map<number, number>();
  const next: number[] = new Array(lengths.length).fill(-1);
  for (let at = lengths.length - 1; at >= 0; at--) {
    const length = lengths[at] ?? 0;
    next[at] = seen.get(length) ?? -1;
    seen.set(length, at);
  }
  return next;
}
