import { expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { writeLesson } from "@/lib/lessons/commands";
import { listFeed } from "@/lib/lessons/feed";
import { LessonFilter } from "@/lib/lessons/filter";
import { listPostmortems } from "@/lib/postmortems/queries";
import { publish, withdraw } from "@/lib/review/commands";
import { build } from "@/lib/testing/build";
import { askWhy } from "@/lib/whys/commands";
import { listWhyStory } from "@/lib/whys/queries";
import { markLayer } from "./commands";
import { readTower } from "./queries";
import { changeReading } from "./reading";
import { addLayer, changeLayer } from "./row-commands";

let made = 0;

/** Three layers of which two are marked, in a postmortem that is ready to be published. */
async function told() {
  const admin = await build.actor({ role: "administrator" });
  made += 1;
  const row = [];
  for (const name of ["Gate", "Moat", "Wall"])
    row.push((await addLayer(admin, { name: `${name} ${made}` })).slug);
  const [gate = "", moat = "", wall = ""] = row;
  const { number } = await build.postmortem(admin);
  await markLayer(admin, { number, layer: gate, outcome: "let_through" });
  await markLayer(admin, { number, layer: wall, outcome: "held", heldAfterMin: 4 });
  await changeReading(admin, { number, entry: gate, cheapest: gate });
  await askWhy(admin, { number, question: "Why?", layer: gate });
  await writeLesson(admin, { number, text: "One." });
  return { admin, number, gate, moat, wall };
}

/** The tower wherever it is shown. */
async function everywhere(actor: Actor, number: number) {
  const { words, layers } = await readTower(actor, { number });
  const rows = await listPostmortems(actor, { limit: 100 });
  const feed = await listFeed(actor, LessonFilter.parse({}));
  return {
    words,
    layers: layers.map(({ slug, name, outcome }) => [slug, name, outcome]),
    list: rows.items.find((row) => row.number === number)?.marks,
    feed: feed.items.find((lesson) => lesson.number === number)?.marks,
    whys: (await listWhyStory(actor, { number })).map(({ layer }) => layer),
  };
}

async function changeTheRow(
  admin: Actor,
  { gate, moat, wall }: Record<"gate" | "moat" | "wall", string>,
) {
  await changeLayer(admin, { slug: gate, name: `Portcullis of ${gate}` });
  await changeLayer(admin, { slug: wall, move: "earlier" });
  await changeLayer(admin, { slug: wall, move: "earlier" });
  await changeLayer(admin, { slug: moat, retired: true });
  await changeLayer(admin, { slug: gate, retired: true });
  await addLayer(admin, { name: `Drawbridge of ${gate}` });
}

test("renaming, moving, retiring and adding layers changes no published tower, wherever it is shown", async () => {
  const { admin, number, ...row } = await told();
  await publish(admin, { number });
  const before = await everywhere(admin, number);
  expect(before.layers).toHaveLength(2);
  expect([before.list, before.feed, before.whys]).toMatchObject([
    [
      { slug: row.gate, entry: true, cheapest: true },
      { slug: row.wall, heldAfterMin: 4 },
    ],
    [{ slug: row.gate }, { slug: row.wall }],
    [{ outcome: "let_through" }],
  ]);
  await changeTheRow(admin, row);
  expect(await everywhere(admin, number)).toEqual(before);
});

test("what is still written follows the row, and so does what is taken back to a draft", async () => {
  const { admin, number, ...row } = await told();
  await publish(admin, { number });
  await changeTheRow(admin, row);
  await withdraw(admin, { number });
  expect((await everywhere(admin, number)).layers).toEqual([
    [row.wall, expect.stringContaining("Wall"), "held"],
    [row.gate, `Portcullis of ${row.gate}`, "let_through"],
  ]);
  await publish(admin, { number });
  const before = await everywhere(admin, number);
  await changeLayer(admin, { slug: row.gate, retired: false, name: `Gate again ${made}` });
  expect(await everywhere(admin, number)).toEqual(before);
});

test("a layer that is marked after publication is kept as it is then", async () => {
  const { admin, number, moat } = await told();
  await publish(admin, { number });
  await markLayer(admin, { number, layer: moat, outcome: "bypassed" });
  const before = await everywhere(admin, number);
  await changeLayer(admin, { slug: moat, name: `Ditch ${made}` });
  expect(before.layers).toHaveLength(3);
  expect(await everywhere(admin, number)).toEqual(before);
});
