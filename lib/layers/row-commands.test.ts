import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { build } from "@/lib/testing/build";
import { listLayers } from "./queries";
import { addLayer, changeLayer } from "./row-commands";

let admin: Actor;
beforeAll(async () => {
  admin = await build.actor({ role: "administrator" });
});

let made = 0;
/** New layers at the end of the row, by slug. */
async function layers(count: number): Promise<string[]> {
  const slugs: string[] = [];
  for (let index = 0; index < count; index += 1) {
    made += 1;
    slugs.push((await addLayer(admin, { name: `Layer ${made}` })).slug);
  }
  return slugs;
}

const order = async (of: string[]) =>
  (await listLayers(admin, { retired: true }))
    .map(({ slug }) => slug)
    .filter((slug) => of.includes(slug));

test("a layer is added at the end of the row, with an address of its own", async () => {
  const [one = ""] = await layers(1);
  const added = await addLayer(admin, { name: "Schema check", purpose: "Bad migrations." });
  expect(added).toMatchObject({ slug: "schema-check", purpose: "Bad migrations.", retired: false });
  expect(await order([one, "schema-check"])).toEqual([one, "schema-check"]);
});

test("two layers cannot have one name, whatever its case; a retired one may be restored", async () => {
  await addLayer(admin, { name: "Load test" });
  await expect(addLayer(admin, { name: "load TEST" })).rejects.toThrow("Choose another name");
  await changeLayer(admin, { slug: "load-test", retired: true });
  await expect(addLayer(admin, { name: "Load test" })).rejects.toThrow("Restore it");
  const [other = ""] = await layers(1);
  await expect(changeLayer(admin, { slug: other, name: "Load test" })).rejects.toThrow("already");
});

test("a renamed layer keeps its address", async () => {
  const [slug = ""] = await layers(1);
  expect(await changeLayer(admin, { slug, name: "Second look" })).toMatchObject({
    slug,
    name: "Second look",
  });
});

test("a layer moves past its neighbour in use, and stays at the end of the row", async () => {
  const [a = "", b = "", c = ""] = await layers(3);
  await changeLayer(admin, { slug: c, move: "earlier" });
  expect(await order([a, b, c])).toEqual([a, c, b]);
  await changeLayer(admin, { slug: c, retired: true });
  await changeLayer(admin, { slug: a, move: "later" });
  expect(await order([a, b, c])).toEqual([c, b, a]);
  await changeLayer(admin, { slug: a, move: "later" });
  expect(await order([a, b, c])).toEqual([c, b, a]);
});

test("a retired layer leaves the row and comes back to its place", async () => {
  const [a = "", b = "", c = ""] = await layers(3);
  await changeLayer(admin, { slug: b, retired: true });
  const inUse = (await listLayers(admin)).map(({ slug }) => slug);
  expect(inUse).not.toContain(b);
  await changeLayer(admin, { slug: b, retired: false });
  expect(await order([a, b, c])).toEqual([a, b, c]);
});

test("layers that are added at once all get a place of their own", async () => {
  const names = ["One", "Two", "Three", "Four"];
  const added = await Promise.all(names.map((name) => addLayer(admin, { name })));
  const slugs = added.map(({ slug }) => slug);
  const [last = ""] = slugs.slice(-1);
  await changeLayer(admin, { slug: last, move: "earlier" });
  expect(await order(slugs)).toHaveLength(4);
});

test("a stale purpose is a conflict that keeps both texts", async () => {
  const [slug = ""] = await layers(1);
  const version = 1;
  await changeLayer(admin, { slug, purpose: "Theirs.", version, base: { purpose: "" } });
  await expect(
    changeLayer(admin, { slug, purpose: "Mine.", version, base: { purpose: "" } }),
  ).rejects.toMatchObject({ code: "conflict", details: { current: { purpose: "Theirs." } } });
});

test("only administrators change the row", async () => {
  const member = await build.actor({ lead: true });
  await expect(addLayer(member, { name: "Mine" })).rejects.toMatchObject({ code: "forbidden" });
  const [slug = ""] = await layers(1);
  await expect(changeLayer(member, { slug, retired: true })).rejects.toMatchObject({
    code: "forbidden",
  });
});
