import { expect, it } from "vitest";
import { waitingInSentence } from "./in-sentence";

const today = "2026-03-14";
const due = (dueOn: string | null) => ({ dueOn });

it("tells what waits now, and not what is promised for later", () => {
  expect(waitingInSentence(0, [due("2026-03-21"), due(null)], today)).toMatch(/^Nothing waits/);
  expect(waitingInSentence(0, [due("2026-03-20")], today)).toBe("One thing waits for you.");
  expect(waitingInSentence(1, [due("2026-01-01")], today)).toBe("Two things wait for you.");
  expect(waitingInSentence(6, Array(6).fill(due("2026-01-01")), today)).toBe(
    "More than ten things wait for you.",
  );
});
