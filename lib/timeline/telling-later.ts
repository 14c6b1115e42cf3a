import { amount, lengthOf } from "./telling-numbers";
import { apart, type LaterWords } from "./telling-words";

const soon = "(?:moments?|a moment|seconds|an instant)";

/** "five minutes later", "half an hour after that", "ten minutes earlier", "at the same time". */
export function laterIn(text: string): LaterWords[] {
  const about =
    "(?:(?:about|around|roughly|maybe|perhaps|probably|some|only|just|barely|almost|nearly|not|at least|over|under|less than|more than)\\s+)*";
  const counted = new RegExp(
    `\\b(?:${about}(?<a>${amount}) (?:(?<back>earlier|before(?: that| this)?|prior|ago)|(?:later|after(?:wards| that| this)?|on|in|into it|passed|went by))\\b|(?:after|within) (?:another )?${about}(?<b>${amount})\\b(?! (?:of|ago|later)))`,
    "gi",
  );
  const now = new RegExp(
    `\\b(?:${soon} later|at (?:the same|that|this) (?:time|moment)|(?:immediately|right|straight) (?:after(?:wards| that)?|away)|just then|in the same minute)\\b`,
    "gi",
  );
  const lengths = [...text.matchAll(counted)].map((match): LaterWords => {
    const { a, b, back } = match.groups ?? {};
    const { leastMs, mostMs } = lengthOf(a ?? b ?? "");
    const within = /^within/i.test(match[0]) ? 0 : leastMs;
    const stretch = { start: match.index, end: match.index + match[0].length };
    return back
      ? { kind: "later", ...stretch, leastMs: -mostMs, mostMs: -leastMs }
      : { kind: "later", ...stretch, leastMs: within, mostMs };
  });
  const instants = [...text.matchAll(now)].map(
    ({ 0: said, index }): LaterWords => ({
      kind: "later",
      start: index,
      end: index + said.length,
      leastMs: 0,
      mostMs: 0,
    }),
  );
  return [...lengths, ...instants.filter((one) => apart(one, lengths))];
}
