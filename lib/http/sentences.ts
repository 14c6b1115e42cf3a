import type { z } from "zod";

type Issue = z.ZodError["issues"][number];

/** What a schema says itself stays; where only zod speaks we say what to do. */
export function sentenceFor(issue: Issue, field: string): string {
  if (!/^(Invalid|Too|Unrecognized|Expected)\b/.test(issue.message)) return issue.message;
  return `“${field}” ${demand(issue)}.`;
}

function demand(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("undefined")
        ? "is missing"
        : `must be ${withArticle(issue.expected)}`;
    case "invalid_value":
      return `must be one of: ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `must be ${issue.minimum} or more${unitOf(issue.origin)}`;
    case "too_big":
      return `must be ${issue.maximum} or less${unitOf(issue.origin)}`;
    case "invalid_format":
      return `must be ${withArticle(issue.format)}`;
    default:
      return "has a form that we cannot read";
  }
}

const units: Record<string, string> = { string: " characters", array: " entries", set: " entries" };

const unitOf = (origin: string): string => units[origin] ?? "";

const names: Record<string, string> = {
  uuid: "an id as the API gives it",
  int: "a whole number",
  url: "an address such as https://example.org",
  boolean: "true or false",
};

function withArticle(what: string): string {
  return names[what] ?? `${/^[aeio]/.test(what) ? "an" : "a"} ${what}`;
}
