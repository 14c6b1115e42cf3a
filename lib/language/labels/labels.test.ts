import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sentencesOf } from "./locate";
import { type LabelledRow, labelledRows, labels, sentenceAt } from "./rows";

/** Real postmortems, beside the checkout on machines that have them. */
const REAL = resolve(import.meta.dirname, "../../../../shared/data/real");
const isThere = existsSync(join(REAL, "postmortems"));

const dev = halfIn("dev.tsv");
const heldOut = halfIn("held-out.tsv");
const all = [...dev, ...heldOut];

describe("the labelled sentences", () => {
  it("are at least four hundred, a quarter of them drawn at random", () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
    const random = all.filter(({ sample }) => sample === "random");
    expect(random.length).toBeGreaterThanOrEqual(all.length / 4);
  });

  it("are each marked once", () => {
    const places = all.map(({ file, line, nth }) => `${file}:${line}:${nth}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it("stand in two halves that share no document", () => {
    const known = new Set(dev.map(({ file }) => file));
    expect(heldOut.filter(({ file }) => known.has(file))).toEqual([]);
    expect(heldOut.length / all.length).toBeGreaterThan(0.4);
  });

  it.each(labels)("show %s in both halves", (label) => {
    for (const half of [dev, heldOut])
      expect(half.filter((row) => row.labels.includes(label)).length).toBeGreaterThanOrEqual(10);
  });

  it("are fine or something else, and vague only as action items", () => {
    const torn = all.filter((row) => row.labels.includes("fine") && row.labels.length > 1);
    const prose = all.filter((row) => row.field === "prose");
    expect(torn).toEqual([]);
    expect(prose.filter((row) => row.labels.includes("vague-action"))).toEqual([]);
  });
});

describe.skipIf(isThere)("the documents of the labelled sentences", () => {
  it("are not on this machine, so that no place could be looked up", () => {
    console.warn(`Skipped: no documents under ${REAL}`);
    expect(isThere).toBe(false);
  });
});

describe.skipIf(!isThere)("the place of a label", () => {
  const files = new Map(all.map(({ file }) => [file, sentencesOf(contentOf(file))]));

  it("is a sentence", () => {
    const lost = all.filter((row) => !sentenceAt(files.get(row.file) ?? [], row)?.trim());
    expect(lost).toEqual([]);
  });
});

function halfIn(name: string): LabelledRow[] {
  return labelledRows(readFileSync(join(import.meta.dirname, name), "utf8"));
}

function contentOf(file: string): string {
  return readFileSync(join(REAL, file), "utf8");
}
