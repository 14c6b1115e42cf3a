import { expect, test } from "vitest";
import { stopsEarly } from "./depth";

const leaf = { kind: null, contributing: false, askOn: null, layer: null };
const long =
  "Renewal hangs on a mail, and the mailbox that it goes to was closed together with the old office in May.";

test("a short chain that ends in what happened is asked what made that possible", () => {
  expect(stopsEarly({ ...leaf, answer: "The disk was full." }, 0)).toBe(true);
  expect(stopsEarly({ ...leaf, answer: "Orders waited." }, 2)).toBe(true);
  expect(stopsEarly({ ...leaf, answer: `${long} Requests failed.` }, 1)).toBe(true);
});

test("deep chains, empty answers and answers that say what they are are let be", () => {
  const answer = "The disk was full.";
  expect(stopsEarly({ ...leaf, answer }, 3)).toBe(false);
  expect(stopsEarly({ ...leaf, answer: " " }, 0)).toBe(false);
  expect(stopsEarly({ ...leaf, answer: long }, 1)).toBe(false);
  expect(stopsEarly({ ...leaf, answer, kind: "condition" }, 0)).toBe(false);
  expect(stopsEarly({ ...leaf, answer, contributing: true }, 0)).toBe(false);
  expect(stopsEarly({ ...leaf, answer, layer: "staging" }, 0)).toBe(false);
});
