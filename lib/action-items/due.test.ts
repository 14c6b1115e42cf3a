import { expect, test } from "vitest";
import { dueInWords } from "./due";

// 2026-11-23 is a Monday.
const words = (dueOn: string) => dueInWords(dueOn, "2026-11-23").words;

test("a day that has passed is said as how late it is", () => {
  expect(words("2026-11-22")).toBe("1 day late");
  expect(words("2026-11-21")).toBe("2 days late");
  expect(words("2026-11-10")).toBe("13 days late");
  expect(words("2026-11-09")).toBe("2 weeks late");
  expect(words("2026-08-01")).toBe("3 months late");
  expect(words("2023-11-01")).toBe("3 years late");
});

test("a day of this week is said by its name, a later one by its date", () => {
  expect(words("2026-11-23")).toBe("due today");
  expect(words("2026-11-24")).toBe("due tomorrow");
  expect(words("2026-11-27")).toBe("due Friday");
  expect(words("2026-11-29")).toBe("due Sunday");
  expect(words("2026-11-30")).toBe("30 Nov");
  expect(words("2027-03-21")).toBe("21 Mar 2027");
});

test("only a day before today is late", () => {
  const late = (dueOn: string) => dueInWords(dueOn, "2026-11-23").late;
  expect([late("2026-11-22"), late("2026-11-23"), late("2026-11-24")]).toEqual([
    true,
    false,
    false,
  ]);
});
