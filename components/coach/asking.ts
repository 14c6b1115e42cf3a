import type { Remark } from "@/lib/coach/schema";

export type Text = { text: string; field: "prose" | "action" };
type Ask = (texts: Text[], signal: AbortSignal) => Promise<Remark[][] | null>;
type Waiting = { text: Text; tell: (remarks: Remark[]) => void };

const gatherMs = 250;
const mostTexts = 60;
const mostLetters = 60_000;
/** Longer ones are imports that wait to be sorted, not texts that somebody writes. */
const longestText = 20_000;

/**
 * Asks about texts and remembers the answers while the page is open. Texts that come into sight
 * together are asked about in one go; a text that is being written alone, and called off when more
 * is written. Trouble on the way means no remark, never a message.
 */
export function makeAsking(ask: Ask) {
  const known = new Map<string, Remark[]>();
  let waiting: Waiting[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let calling: Promise<void> = Promise.resolve();

  const answer = async (texts: Text[], signal: AbortSignal) => {
    const all = await ask(texts, signal).catch(() => null);
    if (all) for (const [at, text] of texts.entries()) known.set(keyOf(text), all[at] ?? []);
    return all;
  };

  const drain = async () => {
    while (waiting.length > 0) {
      const now = cut(waiting);
      waiting = waiting.slice(now.length);
      const texts = now.map(({ text }) => text);
      const all = await answer(texts, new AbortController().signal);
      for (const [at, { tell }] of now.entries()) if (all) tell(all[at] ?? []);
    }
  };

  return {
    know: (text: Text): Remark[] | undefined =>
      text.text.trim() === "" || text.text.length > longestText ? [] : known.get(keyOf(text)),
    forget: () => known.clear(),
    now: async (text: Text, signal: AbortSignal) => (await answer([text], signal))?.[0] ?? null,
    /** @returns takes the question back. */
    soon: (text: Text, tell: Waiting["tell"]) => {
      const question = { text, tell };
      waiting.push(question);
      clearTimeout(timer);
      timer = setTimeout(() => {
        calling = calling.then(drain);
      }, gatherMs);
      return () => {
        waiting = waiting.filter((other) => other !== question);
      };
    },
  };
}

export type Asking = ReturnType<typeof makeAsking>;

const keyOf = ({ field, text }: Text): string => `${field} ${text}`;

function cut(waiting: Waiting[]): Waiting[] {
  let letters = 0;
  const fits = waiting.slice(0, mostTexts).findIndex(({ text }) => {
    letters += text.text.length;
    return letters > mostLetters;
  });
  return waiting.slice(0, fits === -1 ? mostTexts : Math.max(1, fits));
}
