import { dueInWords } from "@/lib/action-items/due";
import { excerpt } from "@/lib/markdown/plain";
import type { Candidate } from "./candidates";
import type { EarlierPromise } from "./schema";
import { least } from "./weights";

/** The words that are told, of many. */
const mostWords = 4;
/** A word as a reader knows it, or a status code; the rest names machines, versions and the like. */
const readable = /^(\p{L}[\p{L}\d-]{2,39}|\d{3})$/u;

/**
 * Why one is like the other, in sentences for a reader, the strongest first.
 * @param spelt how the asking text itself writes a stem.
 * @param common stems that are not worth telling.
 */
export function becauseOf(
  candidate: Candidate,
  spelt: ReadonlyMap<string, string>,
  common: ReadonlySet<string>,
): string[] {
  const { said, services, condition, tags, layers, titleLikeness } = candidate;
  const telling = candidate.stems.filter((stem) => !common.has(stem));
  const words = tellingWords({ ...candidate, stems: telling }, spelt);
  return [
    ...(said === "before" ? ["said to be the same before"] : []),
    ...(said === "again" ? ["said to be the same again"] : []),
    ...listed("same service", "same services", services),
    ...(condition ? [`same condition: ${excerpt(condition.text, 140)}`] : []),
    ...listed("word", "words", words),
    ...(words.length === 0 && titleLikeness >= least.likeness ? ["nearly the same title"] : []),
    ...listed("got past the same layer", "got past the same layers", layers.slice(0, 3)),
    ...listed("tag", "tags", tags),
  ];
}

function listed(one: string, several: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [`${names.length === 1 ? one : several}: ${names.join(", ")}`];
}

/** The shared words that tell most; what another reason names already is not said again. */
function tellingWords({ stems, services, tags }: Candidate, spelt: ReadonlyMap<string, string>) {
  const named = [...services, ...tags].map((name) => name.toLowerCase());
  const words = stems.map((stem) => spelt.get(stem) ?? stem).filter((it) => readable.test(it));
  const told = words.filter((word, at) => {
    const others = [...named, ...words.slice(0, at)];
    return !others.some((other) => other.includes(word) || word.includes(other));
  });
  return told.slice(0, mostWords);
}

/** A promise that was not kept, as one sentence of an aside. Both days as "2026-03-14". */
export function promiseInWords(promise: EarlierPromise, today: string): string {
  const { title, status, dueOn } = promise;
  if (status === "wont_do")
    return `Its action “${title}” was marked as won’t do${withReason(promise)}`;
  if (!dueOn) return `Its action “${title}” is not finished.`;
  const { words, late } = dueInWords(dueOn, today);
  const due = late || words.startsWith("due") ? words : `due ${words}`;
  return `Its action “${title}” is not finished, ${due}.`;
}

const withReason = ({ reason, acceptedBy }: EarlierPromise): string =>
  [
    reason ? `: ${ended(excerpt(reason, 120))}` : ".",
    acceptedBy ? ` ${acceptedBy} accepts the risk.` : "",
  ].join("");

const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

export const settledInWords = (status: EarlierPromise["status"]): string =>
  status === "wont_do" ? "won’t do" : status === "verified" ? "verified then" : "done then";
