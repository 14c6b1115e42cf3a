import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks";
import { checkText } from "./check";
import { sentencesOf } from "./en/sentences";

const SIZE = 100_000;
const fill = (piece: string) => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
const HARD = [
  "a",
  "a-",
  "should have ",
  "we forgot ",
  "who that which ",
  "the the ",
  "and ",
  '"',
  "“",
  "'a ",
  "`",
  "``` `",
  "[a](",
  "![",
  "<a ",
  "<!-- ",
  "*_",
  "~~a",
  "|",
  "> ",
  "- ",
  "#",
  " ",
  "\n",
  ":a",
  "http://",
  "a@b.",
  "2026-01-01 12:00:00 ",
  "😀",
  "é",
  "had we, if ",
  "human error, ",
  "the engineer who ",
];

describe("a text made to be slow", () => {
  it.each(HARD)("is read to its end: %j over and over", (piece) => {
    const findings = checkText(fill(piece), { field: "action" });
    expect(findings.length).toBeLessThanOrEqual(200);
  });

  it("reaches the rules in short pieces and without endless words", () => {
    for (const piece of HARD) {
      const sentences = blocksOf(fill(piece)).flatMap(({ text }) => sentencesOf(text));
      expect(Math.max(0, ...sentences.map(({ length }) => length))).toBeLessThanOrEqual(120);
      const words = sentences.flat().map(({ text }) => text.length);
      expect(words.every((length) => length < 40)).toBe(true);
    }
  });
});
