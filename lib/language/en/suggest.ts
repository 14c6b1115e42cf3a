import type { Reading } from "./context";
import { isWord } from "./context";
import { type Phrase, phraseAfter } from "./phrases";
import type { Sentence } from "./sentences";
import type { Group } from "./verbs";
import { words } from "./words";

const PARTICIPLES: Record<string, string> = {
  run: "run",
  do: "done",
  set: "set",
  put: "put",
  read: "read",
  write: "written",
  send: "sent",
  tell: "told",
  take: "taken",
  make: "made",
  give: "given",
  shut: "shut",
  reset: "reset",
  rebuild: "rebuilt",
  build: "built",
  catch: "caught",
  hold: "held",
  keep: "kept",
  bring: "brought",
  stop: "stopped",
  drop: "dropped",
  plan: "planned",
  tag: "tagged",
  log: "logged",
  swap: "swapped",
  commit: "committed",
  submit: "submitted",
  rerun: "rerun",
  find: "found",
  see: "seen",
};
/** Verbs that take one thing, so that the thing may become the subject. */
const TURNABLE = words(
  `run set write send reset rebuild build stop drop tag commit submit rerun check verify test review
  validate update renew document add remove apply enable disable rotate restart deploy configure
  notify inform monitor include execute create delete copy install close open clean mute unmute
  restore migrate pin bump merge revert schedule announce confirm inspect complete record register
  upgrade patch start launch invalidate flush purge attach detach mount change replace rename
  increase decrease adjust page`,
);
const NEXT = words(
  "on in at from for before after to during until when while because and but with of , . ; : ! ) until since into across under over which",
);

export type OtherWords = { words: string; to: number };

/**
 * "Marta forgot to run the migration" → "The migration was not run". Only when the sentence is built
 * just so; a wrong sentence would be worse than none.
 */
export function withoutTheirName(
  { sentence, text }: Reading,
  subject: Phrase,
  at: number,
  group: Group,
): OtherWords | undefined {
  const verb = leftUndone(sentence, at, group);
  if (verb === undefined || subject.to !== group.start) return undefined;
  const { lemma = "" } = sentence[verb] ?? {};
  const object = phraseAfter(sentence, verb + 1);
  if (!TURNABLE.has(lemma) || !object || !isPlain(sentence, object)) return undefined;
  const next = sentence[object.to];
  if (next && !NEXT.has(next.low)) return undefined;
  const start = sentence[object.from]?.start ?? 0;
  const end = sentence[object.to - 1]?.end ?? 0;
  const thing = text.slice(start, end).replace(/\s+/g, " ");
  if (thing.includes("xx")) return undefined;
  const words = `${thing} ${isMany(sentence, object) ? "were" : "was"} not ${participle(lemma)}`;
  const first = startsSentence(sentence, subject.from);
  return { words: first ? upper(words) : words, to: object.to };
}

/** "forgot to run", "did not run", "failed to run" → the place of "run". */
function leftUndone(sentence: Sentence, at: number, { negated }: Group): number | undefined {
  const { lemma = "" } = sentence[at] ?? {};
  if (/^(?:forget|neglect|fail|omit)$/.test(lemma))
    return isWord(sentence[at + 1], "to") && sentence[at + 2]?.tag === "VERB" ? at + 2 : undefined;
  return negated ? at : undefined;
}

function isPlain(sentence: Sentence, { from, to }: Phrase): boolean {
  const [first, last] = [sentence[from], sentence[to - 1]];
  if (last?.tag !== "NOUN" || sentence.slice(from, to).some(({ tag }) => tag === "PRON"))
    return false;
  return (
    isWord(first, "the", "its", "our", "this", "that", "any") ||
    (to === from + 1 && isMany(sentence, { from, to }))
  );
}

function isMany(sentence: Sentence, { to }: Phrase): boolean {
  const last = sentence[to - 1]?.low ?? "";
  return (
    /[^su]s$/.test(last) &&
    !/(?:dns|https?|tls|aws|ics|news|status|access|process|redis)$/.test(last)
  );
}

function startsSentence(sentence: Sentence, from: number): boolean {
  return from === 0 || sentence.slice(0, from).every(({ tag }) => tag === "PUNCT");
}

function participle(lemma: string): string {
  const known = PARTICIPLES[lemma];
  if (known) return known;
  if (lemma.endsWith("e")) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
