import { expect, it } from "vitest";
import type { ActionStep } from "@/lib/action-items/schema";
import { heard } from "@/lib/activity/heard";
import { stepInWords } from "./step-words";

const payments = { slug: "payments", name: "Payments" };
const step = (kind: string, more: Partial<ActionStep> = {}): ActionStep => ({
  ...{ id: "1", at: "2026-11-01T10:00:00.000Z", kind, by: null, words: "", team: null },
  ...{ person: null, effect: null, was: null, dueOn: null, title: null, ...more },
});

it("says of every step that others hear of what was done, in words of its own", () => {
  const kinds = Object.keys(heard).filter((kind) => kind.startsWith("action."));
  expect(kinds.length).toBeGreaterThan(8);
  const words = kinds.map((kind) => stepInWords(step(kind)));
  expect(new Set(words).size).toBe(kinds.length);
});

it("names whom it went to, and what became of it", () => {
  expect(stepInWords(step("action.handed-over", { team: payments }))).toBe(
    "asked Payments to take it",
  );
  expect(stepInWords(step("action.effect-checked", { effect: "did_not_hold" }))).toBe(
    "checked whether it held: it did not hold",
  );
  expect(stepInWords(step("action.changed", { dueOn: "2026-12-03" }))).toBe(
    "moved it to 3 Dec 2026",
  );
});

it("says of a title that changed whether the proof had been looked at", () => {
  const title = { from: "Alert", to: "Dashboard" };
  expect(stepInWords(step("action.retitled", { title, was: "verified" }))).toBe(
    "retitled it after it was verified",
  );
  expect(stepInWords(step("action.retitled", { title, was: "done" }))).toBe(
    "retitled it after it was proved",
  );
});

it("has nobody give a promise to themselves", () => {
  const [ana, ben] = [
    { id: "1", name: "Ana" },
    { id: "2", name: "Ana" },
  ];
  expect(stepInWords(step("action.given", { by: ana, person: ana }))).toBe("took it");
  expect(stepInWords(step("action.given", { by: ben, person: ana }))).toBe("gave it to Ana");
});

it("says something of a step that it does not know", () => {
  expect(stepInWords(step("action.called-off"))).toBe("called off it");
});
