import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesPostmortem, numberIn, readWords, writeWords } from "./reading";

const shape = (typed: string) =>
  readWords(typed).map(
    ({ text, phrase, without, opening }) =>
      `${without ? "-" : ""}${phrase ? `"${text}"` : text}${opening ? "*" : ""}`,
  );

/** What people and their clipboards type: much of it marks. */
const typed = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(..."ab \"-*'’“”:&|!()<>\\\t\n7é") }),
  fc
    .array(fc.constantFrom("retry", "-deploy", '"code review"', "migr*", "PM-7"))
    .map((words) => words.join(" ")),
);

describe("what somebody typed", () => {
  it.each([
    ["certificate expired", ["certificate", "expired*"]],
    ["certificate expired ", ["certificate", "expired"]],
    ['"connection refused" retry', ['"connection refused"', "retry*"]],
    ["retries -checkout", ["retries", "-checkout"]],
    ['retries -"code review"', ["retries", '-"code review"']],
    ["migr* index", ["migr*", "index*"]],
    ["“typographic quotes” stay", ['"typographic quotes"', "stay*"]],
    ['an "unfinished phrase', ["an", '"unfinished phrase"']],
    ["customer’s isn't", ["customer", "is*"]],
    ["image-proxy", ["image-proxy*"]],
    ["- & --", []],
    ["", []],
  ])("is read as words, phrases and what is left out: %s", (text, read) => {
    expect(shape(text)).toEqual(read);
  });

  it("can be anything at all", () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const { text: word, phrase, without, opening } of readWords(text)) {
          expect(word).toMatch(/[\p{L}\p{N}]/u);
          expect(word).not.toContain('"');
          expect(phrase || !/\s/.test(word)).toBe(true);
          expect(opening && (phrase || without)).toBe(false);
        }
      }),
    );
  });

  it("is read the same again when it is written down", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const units = readWords(text);
        expect(readWords(writeWords(units))).toEqual(units);
      }),
    );
  });

  it("is not endless", () => {
    expect(readWords("word ".repeat(1_000)).length).toBeLessThan(30);
    expect(readWords("x".repeat(10_000))[0]?.text.length).toBeLessThan(100);
  });
});

describe("a number", () => {
  it.each([
    ["PM-214", 214],
    ["pm 214", 214],
    ["214", 214],
    [" 214 ", 214],
    ["214 ways", null],
    ["0", null],
    ["99999999999", null],
    ["-3", null],
  ])("%s", (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it("alone may also be a word, so only with its letters it means nothing else", () => {
    expect([namesPostmortem("PM-214"), namesPostmortem("503")]).toEqual([true, false]);
  });
});
