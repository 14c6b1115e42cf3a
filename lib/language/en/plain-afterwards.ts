import { type Rule, remark } from "./context";
import type { Sentence } from "./sentences";
import { type Range, turnsOf } from "./turns";

const WHY = "It is plain now. What could be seen then?";

/** Behind "was" or "had" they judge; in the present they plan. */
const judging = turnsOf([
  /no (?:\S+ )?(?:reason not to|excuse (?:for|to))/,
  /(?:every|ample|plenty of|many|several) (?:chances?|opportunit(?:y|ies)|warnings?) to/,
  /(?:only|just) a matter of time/,
  /bound to (?:happen|fail|break|go|end|bite|blow)/,
]);
const looking = turnsOf([
  /an? \S+ (?:just )?waiting to happen/,
  /(?:anyone|anybody|everyone|everybody) (?:could|would) (?:see|tell|guess) (?:that|how|this|it)/,
  /writing (?:was )?on the wall/,
  /the (?:\S+ )?(?:signs?|warnings?|clues?) (?:was|were) (?:all )?there/,
  /what (?:did|were) (?:we|they|you|he|she|i) (?:expect|expecting|thinking)/,
  /missed (?:chance|opportunity) to/,
  /(?:right|smart|sensible|correct|better|best|wise|obvious|safe) (?:call|move|thing|choice|decision|way|step|reaction) would have been/,
  // With a comma behind it, "of course" only goes on.
  /of course (?:the|it|this|that|nobody|everything) (?:\S+ ){0,3}(?:was|were|had|did)/,
]);

/** "It was only a matter of time", "the right call would have been": told by who knows the end. */
export const plainAfterwards: Rule = ({ sentence }) =>
  [...judging(sentence).filter((turn) => isOfThePast(sentence, turn)), ...looking(sentence)].map(
    (turn) => remark("hindsight", sentence, turn, WHY),
  );

const isOfThePast = (sentence: Sentence, [from]: Range): boolean =>
  sentence.slice(Math.max(0, from - 3), from).some(({ low }) => /^(?:was|were|had|'d)$/.test(low));
