import { expect, test } from "vitest";
import { partsOf } from "./parts";

test.each([
  ["The alert was muted. Nobody owns it.", ["The alert was muted.", "Nobody owns it."]],
  ["The alert was muted\nNobody owns it", ["The alert was muted", "Nobody owns it"]],
  ["- muted\n- unowned, e.g. by us", ["muted", "unowned, e.g. by us"]],
  ["1. One. Two.\n2) Three", ["One. Two.", "Three"]],
  ["It waited 3.5 s; then it gave up", ["It waited 3.5 s; then it gave up"]],
  ["", []],
])("%j suggests the parts %j", (answer, parts) => {
  expect(partsOf(answer)).toEqual(parts);
});
