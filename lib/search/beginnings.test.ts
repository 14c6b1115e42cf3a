import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { beginningOf } from "./beginnings";

beforeAll(async () => {
  const words = ["zubricate", "zubricates", "quorbled", "quorbling", "quorbs"];
  await db.writtenWord.createMany({ data: words.map((word) => ({ word })) });
});

/** Of 10,000 postmortems 500 were counted, and so many of these have each stem. */
const counted = (stems: Record<string, number>) => ({
  postmortems: 10_000,
  sampled: 500,
  averageLength: 200,
  counts: new Map(Object.entries(stems).map(([stem, body]) => [stem, { head: 0, body }])),
  common: new Set<string>(),
  people: new Set<string>(),
});

describe("a word that is still being typed", () => {
  it("is as common as what it becomes, though more of it is typed than its stem has", async () => {
    const beginning = await beginningOf("zubricat", ["zubricat"], counted({ zubric: 100 }));
    expect(beginning?.share).toBe(0.2);
    expect(beginning?.likely).toContain("'zubric'");
  });

  it("is asked for by all that begins so where that is little", async () => {
    const vocabulary = counted({ quorbl: 90, quorb: 40, zubric: 100 });
    expect(await beginningOf("quorb", ["quorb"], vocabulary)).toEqual({
      share: 0.26,
      likely: "'quorb' | 'quorbl'",
    });
  });

  it("is asked for by the commonest of many", async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`quorb${at}`, 20 + at]));
    const { likely } = (await beginningOf("quorb", ["quorb"], counted(many))) ?? {};
    expect(likely).toMatch(/^'quorb' \| 'quorb19' \| /);
    expect(likely).not.toContain("'quorb1'");
  });

  it("is read as it stands where few have it", async () => {
    expect(await beginningOf("zubri", ["zubri"], counted({ zubric: 5 }))).toMatchObject({
      likely: null,
    });
    expect(await beginningOf("zu", [], counted({ zubric: 100 }))).toBeNull();
  });
});
