import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkText, type Finding } from "./check";
import { ruleNames, rules } from "./rules";

const rulesIn = (text: string, options = {}) =>
  checkText(text, options).map(({ rule }) => rule as string);
const quotesIn = (text: string, options = {}) => checkText(text, options).map(({ quote }) => quote);

const PIECES = [
  "Marta forgot to run the migration.",
  "The on-call engineer should have noticed the alert.",
  "It was human error, obviously.",
  "The pod failed to start.",
  "Ana rolled back at 14:20.",
  "`Marta forgot to run it`",
  "> We should have tested it.",
  "```\nwe forgot the flag\n```",
  "The root cause was “human error”.",
  "# Root cause\n",
  "- We’d never tested the restore…",
  "| Ben missed the page | ok |",
  "Nguyễn forgot “it” — 😀 and the rest",
  "<b>Priya</b> **forgot** it",
  "The warning was ignored.\r\nSo was the plan.",
];
const someText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "grapheme", maxLength: 40 })))
  .map((pieces) => pieces.join("\n\n"));

describe("what the coach says of a text", () => {
  it("names the words it means, at their place in the source", () => {
    fc.assert(
      fc.property(someText, (text) => {
        for (const { start, end, quote } of checkText(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(quote.trim()).toBe(quote);
          expect(quote).not.toBe("");
        }
      }),
    );
    expect(quotesIn("é 😀 **Nguyễn** forgot it")).toEqual(["Nguyễn** forgot"]);
  });

  it("comes in the order of the text, and no rule speaks twice of the same words", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const findings = checkText(text);
        expect(findings.map(({ start }) => start)).toEqual(
          findings.map(({ start }) => start).sort((a, b) => a - b),
        );
        for (const rule of ruleNames) expect(overlaps(findings, rule)).toEqual([]);
      }),
    );
  });

  it("does not depend on a paragraph that stands elsewhere", () => {
    const other = "The deploy pipeline has no migration step.";
    fc.assert(
      fc.property(fc.constantFrom(...PIECES.filter((piece) => !piece.includes("```"))), (piece) => {
        expect(quotesIn(`${piece}\n\n${other}`)).toEqual(quotesIn(piece));
        expect(quotesIn(`${other}\n\n${piece}`)).toEqual(quotesIn(piece));
      }),
    );
  });

  it("never quotes code, quotations or what is not the writer's prose", () => {
    const silent = [
      "`we forgot to run it`",
      "``we should have `tested` it``",
      "```sh\nwe forgot it\n```",
      "~~~\nobviously\n~~~",
      "> Marta forgot to run it\n> and so on",
      'Ana wrote "I should have checked" in the chat.',
      "Ana wrote “we forgot it, obviously”.",
      "<!-- Marta forgot it -->",
      "---\nsummary: Marta forgot it\n---\n",
      "https://example.org/marta-forgot-it-obviously",
      "[the log](https://example.org/we-should-have-known)",
      "2026-03-01 14:02:11 ERROR worker: operator forgot the flag",
      "Mar  1 14:02:11 host app[12]: user should have retried",
      "    if (operatorForgot()) { obviously(); }",
      "~~Marta forgot it~~",
    ];
    expect(silent.filter((text) => checkText(text).length > 0)).toEqual([]);
    expect(silent.filter((text) => checkText(`${text}\n\nMarta forgot it.`).length !== 1)).toEqual(
      [],
    );
  });

  it("reads a sentence over the ends of lines, and stops at those that end a thought", () => {
    expect(quotesIn("The engineer\nforgot to run\nthe check.")).toHaveLength(1);
    expect(quotesIn("14:02 deploy by Ana\n14:05 forgot what came next")).toEqual(["forgot"]);
    expect(quotesIn("| Marta |\n|---|\n| Ben missed the page | forgot |")).toEqual([
      "Ben missed",
      "forgot",
    ]);
  });

  it("offers words that fit where the quoted ones stood", () => {
    const text = "Then **Marta** forgot to run the migration on it.";
    const [finding] = checkText(text);
    const [other] = finding?.suggestions ?? [];
    expect(text.slice(0, finding?.start) + other + text.slice(finding?.end)).toBe(
      "Then **the migration was not run on it.",
    );
  });

  it("leaves out at most what nobody would read", () => {
    const many = "Marta forgot it.\n\n".repeat(400);
    expect(checkText(many)).toHaveLength(200);
    expect(checkText("")).toEqual([]);
  });
});

describe("a dictionary of the organisation", () => {
  it("quiets what is no person there", () => {
    expect(rulesIn("Alma forgot the queue after the restart.")).toContain("person-at-fault");
    expect(rulesIn("Alma forgot the queue.", { ownWords: ["Alma"] })).toEqual([]);
    expect(rulesIn("Big Bertha forgot the queue.", { ownWords: new Set(["big bertha"]) })).toEqual(
      [],
    );
    expect(rulesIn("Marta forgot the queue.", { ownWords: ["Alma"] })).toContain("person-at-fault");
  });
});

describe("the field", () => {
  it("asks of actions only whether one could tell when they are done", () => {
    expect(rulesIn("Improve monitoring")).toEqual([]);
    expect(rulesIn("Improve monitoring", { field: "action" })).toEqual(["vague-action"]);
    expect(rulesIn("Add an alert on queue depth at 5,000", { field: "action" })).toEqual([]);
  });

  it("speaks of an owner only when told that there is none", () => {
    const action = "Add an alert on queue depth at 5,000";
    expect(rulesIn(action, { field: "action", owner: false })).toEqual(["no-owner"]);
    expect(
      rulesIn(`${action}\n\n- And a runbook: write it`, { field: "action", owner: false }),
    ).toEqual(["no-owner"]);
    expect(rulesIn(action, { field: "action", owner: true })).toEqual([]);
    expect(rulesIn(action, { owner: false })).toEqual([]);
  });

  it("finds the actions of a whole document by their heading", () => {
    const text =
      "# Summary\n\n- Improve monitoring\n\n## Action items\n\n- Improve monitoring\n\n# End\n\n- Better alerts\n";
    const findings = checkText(text, { field: "document" });
    expect(findings.map(({ start }) => text.slice(0, start).split("\n").length)).toEqual([7]);
  });
});

describe("the rules", () => {
  it("each give a lead, a reason and where it comes from, in calm words", () => {
    expect(ruleNames).toHaveLength(7);
    for (const { title, why, source } of Object.values(rules)) {
      expect(title).toMatch(/^[A-Z].{8,60}\.$/);
      expect(why).toMatch(/[.?]$/);
      expect(source.length).toBeGreaterThan(10);
      expect(title + why).not.toMatch(/!|\b(wrong|bad|must|error)\b/i);
    }
  });
});

function overlaps(findings: readonly Finding[], rule: string): Finding[] {
  const ours = findings.filter((finding) => finding.rule === rule);
  return ours.filter((one, at) => ours.slice(at + 1).some(({ start }) => start < one.end));
}
