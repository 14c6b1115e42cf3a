import { midSentence } from "@/lib/layers/tower-words";
import { lessonLimit } from "@/lib/lessons/schema";
import { mostSentences, sentencesOf } from "@/lib/lessons/sentences";

type Given = { happened: string; certain: string; layer: string };

export type NearMissWords = {
  title: string;
  summary: string;
  action: { title: string; detail: string };
  lesson: string;
};

const titleLimit = 300;

/**
 * What three fields become. The first sentence of what happened is the title, and what follows it
 * the summary. What would make it certain is promised, and taught: it opens the lesson, which ends
 * with what it is taken from.
 * @param layer the name of the one that held.
 */
export function wordsOf({ happened, certain, layer }: Given): NearMissWords {
  const told = headed(happened);
  const { title: promise, rest } = headed(certain);
  return {
    title: told.title,
    summary: told.rest,
    action: { title: promise, detail: rest === "" ? "" : certain },
    lesson: lessonFrom(certain, `${told.title}; ${midSentence(layer)} caught it.`),
  };
}

/** The first sentence without its full stop, and what follows; a very long one follows whole. */
function headed(text: string): { title: string; rest: string } {
  const [first = "", ...others] = sentencesOf(text);
  const title = first.replace(/(?<=[^.])\.$/, "");
  return title.length > titleLimit
    ? { title: `${cut(title, titleLimit - 1)}…`, rest: text }
    : { title, rest: others.join(" ") };
}

/** As much as three sentences hold; at least the first of what would make it certain. */
function lessonFrom(certain: string, story: string): string {
  const sentences = sentencesOf(certain).map(ended);
  const [first = ""] = sentences;
  const tries = [[...sentences.slice(0, 2), story], [first, story], [first]];
  const lesson = tries.map((parts) => parts.join(" ")).find(fits);
  return lesson ?? cut(headed(certain).title, lessonLimit);
}

const fits = (lesson: string): boolean =>
  lesson.length <= lessonLimit && sentencesOf(lesson).length <= mostSentences;

const ended = (sentence: string): string =>
  /[.!?…。！？]$/.test(sentence) ? sentence : `${sentence}.`;

/** Never through the middle of a letter. */
const cut = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
