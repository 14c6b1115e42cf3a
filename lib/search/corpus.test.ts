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
  summaries,
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
  let bySymptom: Placed[] = [];
  beforeAll(async () => {
    const asker = await build.actor();
    const numbers = await publishSummaries(asker);
    byTitle = await placesByTitle(asker, numbers);
    bySymptom = await placesBySymptom(asker, numbers);
  }, 180_000);

  it("are described by symptoms that are not just their words", () => {
    const symptoms = listSymptoms();
    expect(symptoms.length).toBeGreaterThanOrEqual(60);
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
    expect(within(bySymptom, 5)).toBeGreaterThanOrEqual(0.95);
  });
});
