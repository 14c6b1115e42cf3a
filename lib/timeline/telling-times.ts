import { clocksIn } from "./telling-clocks";
import { daysIn } from "./telling-days";
import { laterIn } from "./telling-later";
import { rangesIn } from "./telling-ranges";
import { apart, type TimeWords } from "./telling-words";

/**
 * The times that words tell of, in their order; code in backticks tells none. `isTwelveHours` says
 * that this writer's clock shows no hour beyond twelve.
 */
export function timesIn(text: string, isTwelveHours: boolean): TimeWords[] {
  const plain = withoutCode(text).replace(beginning, (word) => word.toLowerCase());
  const ranges = rangesIn(plain, isTwelveHours);
  const clocks = clocksIn(plain, isTwelveHours).filter((one) => apart(one, ranges));
  const later = laterIn(plain).filter((one) => apart(one, [...ranges, ...clocks]));
  const taken = [...ranges, ...clocks, ...later];
  const days = daysIn(plain).filter((one) => apart(one, taken));
  return [...taken, ...days].sort((a, b) => a.start - b.start);
}

/** As long as before, so that what is found stands at the same place. */
const withoutCode = (text: string): string =>
  text.replace(/`[^`\n]*`/g, (code) => " ".repeat(code.length));

/** At the head of a sentence they begin with a capital, which elsewhere says that a name follows. */
const beginning =
  /\b(?:At|By|On|From|Since|Until|Till|Before|After|Around|About|Roughly|Approximately|Circa|Maybe|Perhaps|Probably|Nearly|Almost|Towards?|Just|Shortly|Right|Soon|Some)\b/g;
