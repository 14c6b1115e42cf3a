/** Where the words of a text begin and end, for choosing them by keyboard. */
type Word = { from: number; to: number };

const word = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}'’]*|[^\s\p{L}\p{N}\p{M}]+/gu;

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(word)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }));

/** The first word that ends behind `at`; the last one where none does. */
export const nextWord = (text: string, at: number): Word | undefined => {
  const words = wordsIn(text);
  return words.find(({ to }) => to > at) ?? words.at(-1);
};

/** The last word that begins before `at`; the first one where none does. */
export const wordBefore = (text: string, at: number): Word | undefined => {
  const words = wordsIn(text);
  return words.findLast(({ from }) => from < at) ?? words[0];
};
