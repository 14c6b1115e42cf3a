import { describe, expect, it } from "vitest";
import { checkText } from "./check";
import { english } from "./en/rules";
import type { LanguageRules } from "./rule-set";

/** As little as a folder of a language must give. */
const german: LanguageRules = {
  language: "de",
  isActionHeading: (heading) => /Maßnahmen/.test(heading),
  onlyNames: () => undefined,
  remarksOn: ({ text, place }) =>
    [...text.matchAll(/menschliches Versagen|Monitoring verbessern/g)]
      .filter(([words]) => place === "action" || words.startsWith("menschliches"))
      .map(({ 0: words, index }) => ({
        rule: place === "action" ? "vague-action" : "human-error",
        start: index,
        end: index + words.length,
        why: "Was hat den Fehler leicht gemacht?",
        suggestions: [],
      })),
};

const text =
  "Es war menschliches Versagen, und das wissen wir nicht erst seit heute.\n\nMarta forgot to run the migration.\n\n## Maßnahmen\n\n- Wir wollen das Monitoring verbessern und nicht warten\n";

describe("a second language", () => {
  it("is added by its rules alone, beside English in the same text", () => {
    const findings = checkText(text, { field: "document" }, [english, german]);
    expect(findings.map(({ rule, quote }) => [rule, quote])).toEqual([
      ["human-error", "menschliches Versagen"],
      ["person-at-fault", "Marta forgot to run the migration"],
      ["vague-action", "Monitoring verbessern"],
    ]);
  });

  it("is left alone as long as it has no rules", () => {
    expect(checkText(text).map(({ quote }) => quote)).toEqual([
      "Marta forgot to run the migration",
    ]);
  });
});
