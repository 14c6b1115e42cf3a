import { expect, test } from "vitest";
import { whatWent } from "./removal-words";

test("a line tells what went, and how much went with it", () => {
  expect(whatWent({ kind: "lesson", things: 1 })).toBe("Lesson");
  expect(whatWent({ kind: "why", things: 3 })).toBe("Why, with 2 more below it");
  expect(whatWent({ kind: "evidence", things: 2 })).toBe("Evidence, 2 pieces");
});
