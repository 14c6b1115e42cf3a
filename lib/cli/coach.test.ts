import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { inventedSentences, type Labelled, ownSentences } from "@/lib/cli/coach/labelled";
import { ownRule, precision, recall, scoreOf, widerLabel } from "@/lib/cli/coach/score";

function coach(input: string, ...args: string[]) {
  const command = ["--import", "tsx", "lib/cli/coach.ts", ...args];
  return spawnSync(process.execPath, command, { input, encoding: "utf8" });
}

const DOCUMENT =
  "# Outage\n\nThen **Marta** forgot to run the migration.\n\n## Actions\n\n- Improve monitoring\n";

describe("npm run --silent coach", () => {
  it("prints a line for each finding: where, which rule, the words, why, other words", () => {
    const { stdout, stderr, status } = coach(DOCUMENT);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^3:8 person-at-fault “Marta\*\* forgot to run the migration” .+ → the migration was not run$/,
    );
    expect(lines[1]).toMatch(/^7:3 vague-action “Improve monitoring” .+\?/);
    expect([stderr, status]).toEqual(["", 0]);
  });

  it("prints the same as JSON", () => {
    const { stdout, status } = coach("We should have tested it.", "--json");
    const { findings } = JSON.parse(stdout);
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "hindsight",
        start: 3,
        end: 21,
        quote: "should have tested",
      }),
    ]);
    expect(status).toBe(0);
  });

  it("says that there is nothing to ask about where that does not disturb a pipe", () => {
    const { stdout, stderr, status } = coach("The pod failed to start.\n");
    expect([stdout, status]).toEqual(["", 0]);
    expect(stderr).toBe("Nothing to ask about.\n");
  });

  it("explains an option that it does not know", () => {
    const { stderr, status } = coach("", "--field", "poem");
    expect(stderr).toContain("Use npm run --silent coach");
    expect(status).toBe(1);
  });
});

describe("the score", () => {
  const labelled = (text: string, ...wanted: string[]): Labelled => ({
    where: "here",
    field: "prose",
    wanted,
    text,
  });

  it("counts what was right, wrong and missed, once per sentence", () => {
    const { counts, misjudged } = scoreOf(
      [
        labelled("Marta forgot it and Ben forgot it, too.", "person-at-fault"),
        labelled("Marta forgot it."),
        labelled("Something that no rule would see.", "person-at-fault"),
      ],
      ownRule,
    );
    expect(counts).toEqual([{ rule: "person-at-fault", right: 1, wrong: 1, missed: 1 }]);
    expect(misjudged.map(({ kind }) => kind)).toEqual(["wrong", "missed"]);
    const [count] = counts;
    expect(count && [precision(count), recall(count)]).toEqual([0.5, 0.5]);
  });

  it("takes several rules for one label where the label is wider", () => {
    const { counts, shares } = scoreOf([labelled("It was human error.", "blame")], widerLabel);
    expect(counts).toEqual([{ rule: "blame", right: 1, wrong: 0, missed: 0 }]);
    expect(shares).toEqual([{ rule: "human-error", right: 1, wrong: 0, missed: 0 }]);
  });

  it.each([
    ["by-another-hand", 300],
    ["tired", 120],
  ] as const)("keeps the rows of %s that are read apart from those that are not", (table, n) => {
    const [odd, even] = [inventedSentences(table, "odd"), inventedSentences(table, "even")];
    const rows = (half: Labelled[]) => half.map(({ where }) => Number(where.split(" ").at(-1)));
    expect(rows(odd).every((row) => row % 2 === 1)).toBe(true);
    expect(rows(even).every((row) => row % 2 === 0)).toBe(true);
    expect(odd.length + even.length).toBe(n);
  });

  it("reads our own sentences", () => {
    expect(ownSentences().length).toBeGreaterThan(400);
  });
});
