import { expect, it } from "vitest";
import { waitingInSentence } from "./in-sentence";

const today = "2026-03-14";
const due = (...days: (string | null)[]) => days.map((dueOn) => ({ dueOn }));
const said = (asked: number, mine: { dueOn: string | null }[], lessons = 0) =>
  waitingInSentence({ asked, mine, lessons }, today);

it("tells what waits now, and not what is promised for later", () => {
  expect(said(0, due("2026-03-21", null))).toMatch(/^Nothing waits/);
  expect(said(0, due("2026-03-20"))).toBe("One thing waits for you.");
  expect(said(1, due("2026-01-01"))).toBe("Two things wait for you.");
  expect(said(6, due(...Array(6).fill("2026-01-01")))).toBe("12 things wait for you.");
});

it("never says that nothing waits above lessons that do", () => {
  expect(said(0, [], 1)).toBe("One lesson waits for your team’s answer.");
  expect(said(3, [], 100)).toBe(
    "Three things wait for you, and more than 99 lessons for your team’s answer.",
  );
});
