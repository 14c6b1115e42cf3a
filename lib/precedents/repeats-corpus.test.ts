import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "@/lib/testing/build";
import {
  documents,
  documentsOf,
  importDocuments,
  type Ranked,
  ranksOf,
  repeatPairs,
} from "@/lib/testing/repeat-corpus";

const here = existsSync(documents);
const files = documentsOf("dfds", "mybinder");

describe.skipIf(here)("the corpus", () => {
  it("is not on this machine, so real repeats were NOT looked for", () => {
    console.warn(`Skipped: no documents under ${documents}`);
    expect(here).toBe(false);
  });
});

describe.skipIf(!here)("real postmortems that are repeats", () => {
  let ranks: Ranked[] = [];
  beforeAll(async () => {
    const actor = await build.actor();
    ranks = await ranksOf(actor, await importDocuments(actor, files));
  }, 120_000);

  it("are written down with the line that tells so", () => {
    expect(files.length).toBe(51);
    for (const { document, predecessor, line } of repeatPairs()) {
      expect(files).toContain(predecessor);
      const lines = readFileSync(path.join(documents, document), "utf8").split("\n");
      expect([document, line, lines[line - 1]?.trim()]).not.toEqual([document, line, ""]);
    }
  });

  it("find their predecessors among the first three, where they say so of themselves", () => {
    const said = ranks.filter(({ told }) => told === "says");
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter(({ rank }) => rank === null || rank > 3)).toEqual([]);
  });

  it("find most of them there too, where they only hint at it or are alike", () => {
    const others = ranks.filter(({ told }) => told !== "says");
    const found = others.filter(({ rank }) => rank !== null && rank <= 3);
    expect(found.length / others.length).toBeGreaterThan(0.6);
  });
});
