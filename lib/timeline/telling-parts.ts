import { partsOf, type Stretch, sentencesOf } from "./telling-sentences";
import { timesIn } from "./telling-times";
import type { TimeWords } from "./telling-words";

/** One event, or nothing of the kind: sentences of a story with the times in them. */
export type Part = Stretch & { times: TimeWords[]; isRest: boolean };

export function toldParts(story: string): Part[] {
  const times = timesIn(story, isTwelveHours(story));
  const stretches = sentencesOf(story).flatMap((one) => partsOf(story, one, times));
  const parts: Part[] = [];
  for (const { start, end } of stretches) {
    const own = times.filter((one) => one.start >= start && one.end <= end);
    const words = story.slice(start, end);
    const last = parts.at(-1);
    const said = story.slice(last?.start ?? 0, start);
    if (last && own.length === 0 && !last.isRest && goesWith(said, words)) last.end = end;
    else if (last && saysOnlyWhen(story, last)) Object.assign(last, joined(last, own, words, end));
    else parts.push({ start, end, times: own, isRest: own.length === 0 && tellsNoEvent(words) });
  }
  return parts;
}

const joined = (last: Part, own: TimeWords[], words: string, end: number): Partial<Part> => ({
  end,
  times: [...last.times, ...own],
  isRest: last.times.length === 0 && own.length === 0 && tellsNoEvent(words),
});

/** "14:10." or "Around two:" and what happened then comes behind it. */
function saysOnlyWhen(story: string, { start, end, times }: Part): boolean {
  if (times.length === 0 || /\n\s*\n\s*$/.test(story.slice(start, end))) return false;
  const rest = times.reduceRight(
    (text, one) => text.slice(0, one.start - start) + text.slice(one.end - start),
    story.slice(start, end),
  );
  return !/\p{L}/u.test(rest);
}

/** Written by somebody whose clock shows no hour beyond twelve. */
function isTwelveHours(story: string): boolean {
  if (/\b(?:0\d|1[3-9]|2[0-3])[:.h][0-5]\d/.test(story)) return false;
  return /\d\s?[ap]\.?m\b/i.test(story);
}

const sequel =
  /\b(?:then|next|after(?:wards| that)|eventually|finally|meanwhile|in the meantime|at some point|later|soon|suddenly|in the end)\b/i;
const speaksOn =
  /^\W*(?:it|they|this|that|these|those|which|all|both|none|some|most|everything|nothing|because|so that|still|also)\b.{0,40}?\b(?:was|were|wasn['’]t|weren['’]t|is|are|had|have|has|looked|seemed|meant|showed|said|felt|did(?:n['’]t| not)|turned out|kept|made|came|happened|changed|helped|worked|all)\b/i;
const thinks =
  /^\W*(?:at first |first )?(?:I|we) (?:\w+ly )?(?:thought|assumed|believed|figured|suspected|expected|knew|wondered|guessed|had no idea|was(?:n['’]t)? sure|were(?:n['’]t)? sure)\b/i;

/** A sentence without a time that says more of the moment before it. */
function goesWith(before: string, words: string): boolean {
  if (/\n\s*\n\s*$/.test(before) || sequel.test(words.slice(0, 60))) return false;
  return words.trim() === "" || speaksOn.test(words) || thinks.test(words);
}

const noEvent =
  /^\W*(?:thanks|thank you|sorry|hi|hello|hey|please|here(?:['’]s| is| are)|this is (?:what|how|my)|that(?:['’]s| is| was) (?:all|it|what|how)|what (?:happened|I remember)|as far as I|I (?:don['’]t|do not|can['’]t|cannot) (?:remember|recall|know)|I hope|I (?:still )?(?:think|feel|wish)|in hindsight|looking back|overall|all in all)\b/i;

function tellsNoEvent(words: string): boolean {
  const said = words.trim();
  return noEvent.test(said) || /[?:]$/.test(said) || !/^\P{L}*\p{L}\S*\s.*\p{L}/su.test(said);
}
