import { expect, test } from "vitest";
import { addressOf, filterOf, LessonFilter, narrows } from "./filter";

test("an address says the filter, and the filter says the address again", () => {
  for (const address of [
    "",
    "?team=payments",
    "?tag=feature-flags&following=true",
    "?service=check%26out&unread=true",
    "?severity=SEV+1&layer=linter&status=unanswered",
  ])
    expect(addressOf(filterOf(address))).toBe(address);
});

test("what an address cannot say is left out, the page too", () => {
  const filter = filterOf("?team=payments&following=perhaps&status=furious&after=abc&limit=900");
  expect(filter).toMatchObject({ team: "payments", following: false, unread: false });
  expect(filter.status).toBeUndefined();
  expect(filter).not.toHaveProperty("after");
});

test("a page alone narrows nothing", () => {
  expect(narrows(LessonFilter.parse({ after: "abc", limit: 5, team: "", status: "" }))).toBe(false);
  expect(narrows(LessonFilter.parse({ unread: "true" }))).toBe(true);
});
