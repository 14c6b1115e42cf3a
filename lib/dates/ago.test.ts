import { expect, it } from "vitest";
import { agoInWords } from "./ago";

const now = new Date("2026-03-14T12:00:00Z");

it.each([
  ["2026-03-14T12:00:00Z", "just now"],
  ["2026-03-14T11:59:01Z", "just now"],
  ["2026-03-14T11:59:00Z", "1 minute ago"],
  ["2026-03-14T10:01:00Z", "1 hour ago"],
  ["2026-03-12T12:00:00Z", "2 days ago"],
  ["2026-03-14T12:00:30Z", "in a moment"],
  ["2026-03-14T14:30:00Z", "in 2 hours"],
])("%s is %s", (then, words) => {
  expect(agoInWords(new Date(then), now)).toBe(words);
});
