import { expect, it } from "vitest";
import { remembering } from "./remembering";

it("asks for each thing once, and answers in the order of the question", async () => {
  const asked: string[][] = [];
  const lengths = remembering(10, async (keys) => {
    asked.push(keys);
    return keys.map((key) => key.length);
  });
  expect(await lengths(["aa", "b", "aa"])).toEqual([2, 1, 2]);
  expect(await lengths(["b", "", "aa"])).toEqual([1, 0, 2]);
  expect(await lengths(["", "b"])).toEqual([0, 1]);
  expect(asked).toEqual([["aa", "b"], [""]]);
});

it("does not grow without end", async () => {
  let asked = 0;
  const same = remembering(2, async (keys) => {
    asked += keys.length;
    return keys;
  });
  for (const key of ["a", "b", "c"]) expect(await same([key])).toEqual([key]);
  expect(await same(["a", "c"])).toEqual(["a", "c"]);
  expect(asked).toBe(4);
});

it("answers what it knew when it was asked, though it forgot that meanwhile", async () => {
  const waiting: (() => void)[] = [];
  const same = remembering(2, async (keys) => {
    if (keys.includes("slow")) await new Promise<void>((go) => waiting.push(go));
    return keys;
  });
  await same(["a"]);
  const slow = same(["a", "slow"]);
  await same(["b", "c", "d"]);
  for (const go of waiting) go();
  expect(await slow).toEqual(["a", "slow"]);
});
