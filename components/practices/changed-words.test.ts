import { expect, test } from "vitest";
import { changesOf, theirsInWords, wordsOf } from "./changed-words";

const start = wordsOf({
  statement: "Start the app",
  why: "Because",
  howWeKnow: "",
  layer: { slug: "tests", name: "Tests" },
  checkKind: "by_hand",
  everyDays: 30,
  address: null,
  openToAll: true,
});

function formOf(given: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(given)) form.set(name, value);
  return form;
}

test("only what was written otherwise is sent, each with how it stood", () => {
  const whole = { statement: "Start the app", why: "Because", howWeKnow: "", address: "" };
  const form = formOf({
    ...whole,
    layer: "",
    everyDays: "7",
    checkKind: "by_hand",
    openToAll: "false",
  });
  expect(changesOf(start, form)).toEqual({
    change: { layer: "", everyDays: "7", openToAll: "false" },
    base: { layer: "tests", everyDays: 30, openToAll: true },
  });
  const untouched = { ...whole, layer: "tests", everyDays: "30", openToAll: "true" };
  expect(changesOf(start, formOf(untouched))).toEqual({ change: {}, base: {} });
});

test("what somebody else set is told in the words of the page", () => {
  const layers = [{ slug: "tests", name: "Tests" }];
  const theirs = { openToAll: false, layer: "tests", checkKind: "heartbeat" as const, why: "" };
  expect(theirsInWords(theirs, layers)).toEqual([
    "Why it is there: nothing",
    "The layer that it strengthens: Tests",
    "How it is checked: by heartbeat",
    "Read without signing in: no",
  ]);
});
