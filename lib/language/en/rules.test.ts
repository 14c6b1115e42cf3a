import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkText } from "../check";

const rulesIn = (text: string, field: "prose" | "action" = "prose"): string[] =>
  [...new Set(checkText(text, { field }).map(({ rule }) => rule as string))].sort();

const own = readFileSync(path.join(import.meta.dirname, "own.sentences.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((row) => row.split("\t"))
  .map(([field, rules = "", text = ""]) => ({
    field: field === "action" ? ("action" as const) : ("prose" as const),
    rules: rules.split(",").filter((rule) => rule !== "fine"),
    text,
  }));

describe("our own labelled sentences", () => {
  it("are many, of every rule and of none", () => {
    expect(own.length).toBeGreaterThan(400);
    const fine = own.filter(({ rules }) => rules.length === 0);
    expect(fine.length).toBeGreaterThan(200);
    const kinds = [
      "person-at-fault",
      "human-error",
      "hindsight",
      "root-cause",
      "blame-by-passive",
      "vague-action",
    ];
    for (const kind of kinds)
      expect(own.filter(({ rules }) => rules.includes(kind)).length).toBeGreaterThan(10);
  });

  it("are hardly ever remarked on without a reason", () => {
    const wrong = own.filter(({ field, rules, text }) =>
      rulesIn(text, field).some((rule) => !rules.includes(rule)),
    );
    expect(wrong.map(({ text }) => text)).toEqual([]);
  });

  it("are hardly ever passed over", () => {
    const missed = own.filter(({ field, rules, text }) =>
      rules.some((rule) => !rulesIn(text, field).includes(rule)),
    );
    expect(missed.length).toBeLessThanOrEqual(own.length / 100);
  });
});

const PEOPLE = [
  "Marta",
  "Nguyễn",
  "Łukasz",
  "Oluwaseun",
  "Fatima",
  "Hiroshi",
  "Siobhán O’Neill",
  "José",
  "Priya Raman",
  "The on-call engineer",
  "The on‑call",
  "A junior developer",
  "The release manager",
  "Our DBA",
  "One of our engineers",
  "Someone on the platform team",
  "The operator",
  "The SRE team",
  "A contractor",
  "The engineer who was on call",
  "The reviewer, who had just come back,",
  "The vendor",
  "Two administrators",
];
const THINGS = [
  "The pod",
  "The deploy job",
  "Jenkins",
  "Alex DB",
  "The Prometheus operator",
  "The etcd controller",
  "The new release",
  "Consul",
  "The load balancer",
  "The health check",
  "Grafana Tempo",
  "A cron job",
  "The script",
  "Our monitoring",
  "The billing service",
  "The third replica",
  "`deploy.sh`",
  "Karpenter",
];

describe("somebody who failed", () => {
  it.each(PEOPLE)("is noticed in every form: %s", (who) => {
    const failings = [
      "forgot to run the migration.",
      "had forgotten to run the migration.",
      "failed to renew the certificate.",
      "overlooked the second flag.",
      "did not check the diff.",
      "didn’t check the diff.",
      "never checked the diff.",
      "accidentally deleted the volume.",
      "deleted the volume by mistake.",
      "pushed the wrong config.",
      "missed the alert.",
      "made a mistake.",
    ];
    const quiet = failings.filter((what) => !rulesIn(`${who} ${what}`).includes("person-at-fault"));
    expect(quiet).toEqual([]);
  });

  it.each(PEOPLE)("is left alone when they act, help or could not know: %s", (who) => {
    const acts = [
      "rolled back at 14:20.",
      "noticed the alert and paged the database team.",
      "found the missing index.",
      "did not have access to the cluster.",
      "did not know that the limit was shared.",
      "could not reach the console.",
      "restarted the broken pod.",
      "removed the faulty rule.",
      "was paged at 14:02.",
      "failed over to the second region.",
    ];
    expect(acts.filter((what) => rulesIn(`${who} ${what}`).length > 0)).toEqual([]);
  });
});

describe("a thing that failed", () => {
  it.each(THINGS)("is left alone: %s", (what) => {
    const fails = [
      "failed to start.",
      "failed to notify the team.",
      "did not notice that the node was gone.",
      "missed two runs.",
      "ignored the new limit.",
      "accidentally matched every host.",
      "should have restarted by itself.",
      "broke checkout for one in four customers.",
      "returned the wrong price.",
    ];
    expect(fails.filter((how) => rulesIn(`${what} ${how}`).length > 0)).toEqual([]);
  });
});

describe("the way a sentence is written", () => {
  it.each([
    "Marta FORGOT to run it.",
    "- Marta forgot to run it",
    "1. **Marta** forgot to run it",
    "> not this\n\nMarta forgot to run it",
    "After lunch, Marta forgot to run it; nobody minded.",
    "Marta\nforgot\nto run it.",
    "_Marta_ forgot to run it",
    "At 14:02 Marta forgot to run it",
    "The page was late because Marta forgot to run it.",
    "Ben rolled back, and Marta forgot to run it.",
    "MARTA FORGOT TO RUN THE MIGRATION AGAIN",
    "marta forgot to run it",
    "[Marta](https://example.org/m) forgot to run it",
    "| 14:02 | Marta forgot to run it |",
  ])("does not hide what it says: %j", (text) => {
    expect(rulesIn(text)).toEqual(["person-at-fault"]);
  });
});

describe("other words", () => {
  const offered = (text: string, field: "prose" | "action" = "prose"): string[] =>
    checkText(text, { field }).flatMap(({ start, end, suggestions }) =>
      suggestions.map((words) => text.slice(0, start) + words + text.slice(end)),
    );

  it.each([
    ["Marta forgot to run the migration on it.", "The migration was not run on it."],
    ["Then Ben failed to renew the certificates.", "Then the certificates were not renewed."],
    ["We did not test the rollback.", "The rollback was not tested."],
    ["The root cause was a full disk.", "One contributing condition was a full disk."],
    ["Root cause: a full disk", "Contributing conditions: a full disk"],
    ["It was caused by human error.", "It was caused by a step that was easy to get wrong."],
  ])("make a sentence again: %s", (text, other) => {
    expect(offered(text)).toContain(other);
  });

  it.each([
    "Marta forgot to tell Ben that it was late.",
    "The engineer failed to act.",
    "We forgot about it.",
    "Nobody noticed.",
    "Marta forgot to run `make migrate`.",
  ])("are not offered when they might not: %s", (text) => {
    expect(checkText(text).length).toBeGreaterThan(0);
    expect(offered(text)).toEqual([]);
  });
});
