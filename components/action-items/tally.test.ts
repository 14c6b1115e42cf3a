import { expect, it } from "vitest";
import type { ActionItemView } from "@/lib/action-items/schema";
import { tallyInWords, tallyOf } from "./tally";

const today = "2026-11-23";
type Counted = Pick<ActionItemView, "status" | "dueOn" | "duplicateOf">;
const item = (status: ActionItemView["status"], dueOn: string | null = null): Counted => ({
  ...{ status, dueOn, duplicateOf: null },
});

it("counts what became of promises; late ones are open too, and what is due today is not late", () => {
  const items = [
    item("open", "2026-11-22"),
    item("open", today),
    item("in_progress"),
    item("done", "2026-01-01"),
    item("verified"),
    item("wont_do", "2026-01-01"),
  ];
  expect(tallyOf(items, today)).toEqual({ kept: 2, open: 3, late: 1, dropped: 1, elsewhere: 0 });
  expect(tallyInWords(tallyOf(items, today))).toBe("2 kept, 3 open (1 late), 1 won’t do");
});

it("counts a duplicate where the other one stands", () => {
  const duplicateOf = { number: 3, id: "x", title: "The other", status: "open" as const };
  const items = [{ ...item("open", "2026-01-01"), duplicateOf }, item("verified")];
  expect(tallyInWords(tallyOf(items, today))).toBe("1 kept, 1 kept elsewhere");
});

it("says nothing of nothing", () => {
  expect(tallyInWords(tallyOf([], today))).toBe("");
});
