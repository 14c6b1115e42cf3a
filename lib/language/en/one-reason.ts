import { harms } from "./lapses";
import { singular } from "./letters";
import type { Sentence } from "./sentences";
import { type Range, turnsOf } from "./turns";

const inOther = turnsOf([
  /(?:real|true|sole) reason (?:was|is)/,
  /all (?:\S+ )?(?:boils|boiled|comes|came|traces|traced) (?:down|back) to/,
  /(?:boils|boiled|comes|came|traced|traces) (?:down|back) to (?:\S+ )?(?:one|a single|nothing but)/,
  /(?:everything|all of (?:this|it|that)|it all|this all) (?:was|is) (?:\S+ )?(?:caused by|due to|because of|down to)/,
  /there (?:is|was) (?:exactly|only|just) (?:one|a single) (?:reason|cause|explanation)/,
  /(?:solely|purely|entirely|exclusively|wholly) (?:caused by|due to|because of|down to)/,
  /(?:one|only|single|sole) (?:\S+ )?(?:thing|culprit|factor) (?:to blame|at fault|responsible)/,
]);
const reasons = turnsOf([
  /(?:sole|only|single|one|real|true) (?:reason|explanation|factor|condition) (?:for|behind)/,
]);

/** "It all came down to one flag", "the sole reason for the outage": one cause in other words. */
export const oneReasonIn = (sentence: Sentence): Range[] => [
  ...inOther(sentence),
  ...reasons(sentence).filter(([, to]) =>
    sentence.slice(to, to + 5).some(({ low }) => harms.has(singular(low))),
  ),
];
