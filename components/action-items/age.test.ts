import { expect, it } from "vitest";
import { ageInWords } from "./age";

const today = "2026-11-23";

it.each([
  ["2026-11-23T23:59:00Z", "today"],
  ["2026-11-22T00:01:00Z", "yesterday"],
  ["2026-10-20T12:00:00Z", "34 days ago"],
  ["2026-09-24T12:00:00Z", "a month ago"],
  ["2026-08-20T12:00:00Z", "3 months ago"],
  ["2023-08-20T12:00:00Z", "3 years ago"],
])("tells the age of what was promised at %s: %s", (createdAt, words) => {
  expect(ageInWords(createdAt, today)).toBe(words);
});

it("never promises in the future, whatever the clocks say", () => {
  expect(ageInWords("2026-11-24T00:00:00Z", today)).toBe("today");
});
