import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "@/lib/testing/build";
import {
  listSummaries,
  listSymptoms,
  type Placed,
  placesBySymptom,
  placesByTitle,
  publishSummaries,
  type SymptomSet,
  summaries,
  symptomSets,
  within,
} from "@/lib/testing/search-corpus";

const here = listSummaries().length > 0;

describe.skipIf(here)("the corpus", () => {
  it("is not on this machine, so real summaries were NOT looked for", () => {
    console.warn(`Skipped: no documents under ${summaries}`);
    expect(here).toBe(false);
  });
});

describe.skipIf(!here)("real summaries", () => {
  let byTitle: Placed[] = [];
  const bySymptom = new Map<SymptomSet, Placed[]>();
  beforeAll(async () => {
    const asker = await build.actor();
    const numbers = await publishSummaries(asker);
    byTitle = await placesByTitle(asker, numbers);
    for (const set of symptomSets) bySymptom.set(set, await placesBySymptom(asker, numbers, set));
  }, 180_000);

  it("are described by symptoms that are not just their words", () => {
    const symptoms = symptomSets.flatMap(listSymptoms);
    expect(symptoms.length).toBeGreaterThan(100);
    expect(new Set(symptoms.map(({ document }) => document)).size).toBe(symptoms.length);
    for (const { document, line, symptom } of symptoms) {
      const text = readFileSync(path.join(summaries, document), "utf8");
      expect([document, text.split("\n")[line - 1]?.trim()]).not.toEqual([document, ""]);
      expect(text).not.toContain(symptom);
    }
  });

  it("come first for the words of their own titles", () => {
    expect(byTitle.length).toBeGreaterThan(200);
    expect(byTitle.filter(({ rank }) => rank !== 1)).toEqual([]);
  });

  it("are among the first five for nearly every symptom", () => {
    expect(within(bySymptom.get("expected") ?? [], 5)).toBeGreaterThanOrEqual(0.95);
  });

  it("are among the first ten for most symptoms that were unseen at first", () => {
    for (const set of ["unseen", "second", "third"] as const)
      expect([set, within(bySymptom.get(set) ?? [], 10) >= 0.75]).toEqual([set, true]);
  });
});
