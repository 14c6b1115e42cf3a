import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksNothing, cutToWords, leadsTo, numberIn, readWords, writeWords } from "./reading";

import { SearchQuery } from "./schema";

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
    ["it couldnt reconnect", ["it", "could", "reconnect*"]],
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

describe("what asks for nothing", () => {
  it.each([
    ["-", true],
    ['"" -"" *', true],
    ["-checkout", true],
    ["🔥", true],
    ["retry -checkout", false],
    ["数据库", false],
  ])("%s: %s", (typed, nothing) => {
    expect(asksNothing(typed)).toBe(nothing);
  });

  it("is never the rest of what was pasted: a long text is cut, not thrown away", () => {
    const pasted = cutToWords(`a\u0000b ${"at TCPConnectWrap.afterConnect ".repeat(80)}`);
    expect(SearchQuery.parse({ q: pasted }).q).toMatch(/^ab at TCPConnectWrap/);
    expect(cutToWords(`a${"🔥".repeat(200)}`)).toBe(`a${"🔥".repeat(149)}`);
  });
});

describe("a number", () => {
  it.each([
    ["PM-214", 214],
    ["pm 214", 214],
    ["214", 214],
    [" 214 ", 214],
    ["https://parapet.example/postmortems/214/review?from=mail#e7", 214],
    ["/postmortems/214?from=mail#e7", 214],
    ["https://status.example/incidents/214", null],
    ["214 ways", null],
    ["0", null],
    ["99999999999", null],
    ["-3", null],
  ])("%s", (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it("alone may also be a word, so only with its letters it means nothing else", () => {
    const found = { kind: "postmortem", number: 214, href: "/postmortems/214" };
    const typed = ["PM-214", "https://parapet.example/postmortems/214", "214"];
    expect(typed.map((words) => leadsTo(words, found))).toEqual([found.href, found.href, null]);
  });

  it("leads to its own postmortem, and to none that only speaks of it", () => {
    const other = { kind: "postmortem", number: 12, href: "/postmortems/12" };
    expect(leadsTo("PM-7", other)).toBeNull();
    expect(leadsTo("PM-12", { ...other, kind: "lesson" })).toBeNull();
    expect(leadsTo("PM-7", undefined)).toBeNull();
  });
});
