import { expect, test } from "vitest";
import { build } from "@/lib/testing/build";
import { clearMark, markLayer } from "./commands";
import { readTower } from "./queries";
import { changeReading } from "./reading";

async function tower() {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const [a, b, c] = [await build.layer(), await build.layer(), await build.layer()];
  for (const { slug } of [a, b]) await markLayer(actor, { number, layer: slug, outcome: "held" });
  return { actor, number, a: a.slug, b: b.slug, unmarked: c.slug };
}

test("where the change came in and the cheapest layer are said, each on its own, and taken back", async () => {
  const { actor, number, a, b } = await tower();
  expect(await readTower(actor, { number })).toMatchObject({ entry: null, version: 0 });
  await changeReading(actor, { number, entry: b });
  const given = { cheapest: a, cheapestNote: "One line in the linter." };
  expect(await changeReading(actor, { number, ...given })).toEqual({
    entry: b,
    ...given,
    version: 2,
  });
  await changeReading(actor, { number, entry: null });
  const read = await readTower(actor, { number });
  expect(read).toMatchObject({ entry: null, ...given, version: 3 });
  expect(read.layers.map(({ slug, cheapest }) => [slug, cheapest]).sort()).toEqual(
    [
      [a, true],
      [b, false],
    ].sort(),
  );
});

test("a stale choice is a conflict, and one beside it is none", async () => {
  const { actor, number, a, b } = await tower();
  const { version } = await changeReading(actor, { number, entry: a });
  await changeReading(actor, { number, entry: b });
  await expect(
    changeReading(actor, { number, entry: a, version, base: { entry: null } }),
  ).rejects.toMatchObject({ code: "conflict", details: { current: { entry: b } } });
  await changeReading(actor, { number, cheapest: a, version, base: { cheapest: null } });
  expect(await readTower(actor, { number })).toMatchObject({ entry: b, cheapest: a });
});

test("two people who read one tower at once both succeed", async () => {
  const { actor, number, a } = await tower();
  await Promise.all([
    changeReading(actor, { number, entry: a }),
    changeReading(actor, { number, cheapest: a }),
  ]);
  expect(await readTower(actor, { number })).toMatchObject({ entry: a, cheapest: a });
});

test("a layer stands out once it is marked, and again when its mark comes back", async () => {
  const { actor, number, a, unmarked } = await tower();
  await expect(changeReading(actor, { number, cheapest: unmarked })).rejects.toThrow(
    "Choose first",
  );
  await changeReading(actor, { number, cheapest: a });
  await clearMark(actor, { number, layer: a });
  expect(await readTower(actor, { number })).toMatchObject({ cheapest: null });
  await markLayer(actor, { number, layer: a, outcome: "held" });
  expect(await readTower(actor, { number })).toMatchObject({ cheapest: a });
});
