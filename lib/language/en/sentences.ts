import type { ItemSentence } from "wink-nlp";
import { mindLapses, slips } from "./lapses";
import { plainLetters } from "./letters";
import { amongNeighbours } from "./neighbours";
import { tagger } from "./tagger";
import { correctedTag, type Tag } from "./tags";

export type Token = {
  /** As the tagger saw it: without accents. */
  text: string;
  low: string;
  lemma: string;
  tag: Tag;
  start: number;
  end: number;
  /** Written with letters that English has not: rather a name than a tool. */
  accented: boolean;
};
export type Sentence = readonly Token[];

/** What the rules look at in one go. Longer sentences are read in pieces. */
const MOST_TOKENS = 120;

/** The sentences of a passage with their words, tags corrected by what is known of such texts. */
export function sentencesOf(text: string): Sentence[] {
  const nlp = tagger();
  const { its } = nlp;
  const plain = plainLetters(text);
  const sentences: Sentence[] = [];
  let from = 0;
  nlp
    .readDoc(plain)
    .sentences()
    .each((sentence: ItemSentence) => {
      const tokens = sentence.tokens();
      const [words, tags, lemmas] = [
        tokens.out(),
        tokens.out(its.pos),
        tokens.out(its.lemma as typeof its.normal),
      ];
      const read: Token[] = [];
      for (const [at, word] of words.entries()) {
        const start = plain.indexOf(word, from);
        if (start < 0) continue;
        from = start + word.length;
        if (word.trim() !== "") read.push(tokenOf(word, tags[at], lemmas[at], start, text));
      }
      sentences.push(...piecesOf(amongNeighbours(read)));
    });
  return sentences;
}

/** Whether the tagger knows the word as a verb; at the head of a note it often takes it for a noun. */
export function mayBeVerb(low: string): boolean {
  const nlp = tagger();
  return nlp.readDoc(`they will ${low} the list`).tokens().out(nlp.its.pos)[2] === "VERB";
}

function tokenOf(text: string, tag = "X", lemma = text, start: number, source: string): Token {
  const end = start + text.length;
  // A hyphen was taken out of "on-call", so the word is longer in the source.
  const longer = /[a-z]/i.test(source[end] ?? "") && /[-‐‑]/.test(source.slice(start, end));
  const low = text.toLowerCase();
  const known = lemmaOfLapse.get(low) ?? lemma;
  const accented = /[À-ɏḀ-ỿ]/.test(source.slice(start, end));
  const place = { start, end: longer ? end + 1 : end, accented };
  return { text, low, lemma: known, tag: correctedTag(text, tag), ...place };
}

/** Verbs of slips that the tagger does not know: "misconfigured" → "misconfigure". */
const lemmaOfLapse = new Map(
  [...mindLapses, ...slips, "doublecheck", "fatfinger"].flatMap((verb) => {
    const stem = verb.replace(/e$/, "");
    return ["", "s", "ed", "ing", "d", "es"].map(
      (ending) => [(/^(?:ed|ing|es)$/.test(ending) ? stem : verb) + ending, verb] as const,
    );
  }),
);

function piecesOf(tokens: readonly Token[]): Sentence[] {
  const pieces: Sentence[] = [];
  for (let at = 0; at < tokens.length; at += MOST_TOKENS)
    pieces.push(tokens.slice(at, at + MOST_TOKENS));
  return pieces;
}
