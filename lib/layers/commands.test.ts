import { expect, test } from "vitest";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { changeMark, clearMark, markLayer } from "./commands";
import { backMark } from "./evidence";
import { listMarks } from "./queries";
import { changeLayer } from "./row-commands";

async function world() {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const { slug, name } = await build.layer();
  const own = async () => {
    const marks = await listMarks(actor, { number });
    return marks.find((mark) => mark.slug === slug);
  };
  return { actor, number, layer: slug, name, own };
}

test("a layer is marked, and marking it again changes the mark and keeps the note", async () => {
  const { actor, number, layer, name, own } = await world();
  expect(await own()).toMatchObject({ outcome: null, note: "", version: 0 });
  const note = "Nobody was asked.";
  const first = await markLayer(actor, { number, layer, outcome: "bypassed", note });
  expect(first).toEqual({
    layer,
    name,
    outcome: "bypassed",
    note,
    heldAfterMin: null,
    version: 1,
  });
  await markLayer(actor, { number, layer, outcome: "not_there" });
  expect(await own()).toMatchObject({ outcome: "not_there", note, version: 2 });
});

test("two people who mark one layer at once both succeed, and one mark is left", async () => {
  const { actor, number, layer, own } = await world();
  await Promise.all([
    markLayer(actor, { number, layer, outcome: "held" }),
    markLayer(actor, { number, layer, outcome: "held" }),
  ]);
  expect(await own()).toMatchObject({ outcome: "held", version: 2 });
});

test("a stale outcome is a conflict; a note saved beside a changed outcome is none", async () => {
  const { actor, number, layer, own } = await world();
  const { version } = await markLayer(actor, { number, layer, outcome: "held" });
  await markLayer(actor, { number, layer, outcome: "bypassed" });
  const stale = {
    number,
    layer,
    outcome: "let_through",
    version,
    base: { outcome: "held" },
  } as const;
  await expect(markLayer(actor, stale)).rejects.toMatchObject({
    code: "conflict",
    details: { current: { outcome: "bypassed" } },
  });
  await changeMark(actor, { number, layer, note: "It was late.", version, base: { note: "" } });
  expect(await own()).toMatchObject({ outcome: "bypassed", note: "It was late." });
});

test("a stale note is a conflict that keeps both texts", async () => {
  const { actor, number, layer } = await world();
  const { version } = await markLayer(actor, { number, layer, outcome: "held" });
  await changeMark(actor, { number, layer, note: "Theirs.", version, base: { note: "" } });
  await expect(
    changeMark(actor, { number, layer, note: "Mine.", version, base: { note: "" } }),
  ).rejects.toMatchObject({ code: "conflict", details: { current: { note: "Theirs." } } });
});

test("a note needs an outcome beside it", async () => {
  const { actor, number, layer } = await world();
  await expect(changeMark(actor, { number, layer, note: "?" })).rejects.toThrow("Choose first");
});

test("minutes belong to a layer that held or fired, and rest while another outcome is chosen", async () => {
  const { actor, number, layer, own } = await world();
  await markLayer(actor, { number, layer, outcome: "held", heldAfterMin: 11 });
  await markLayer(actor, { number, layer, outcome: "bypassed" });
  expect(await own()).toMatchObject({ outcome: "bypassed", heldAfterMin: null });
  await expect(changeMark(actor, { number, layer, heldAfterMin: 3 })).rejects.toThrow("minutes");
  await expect(
    markLayer(actor, { number, layer, outcome: "not_there", heldAfterMin: 3 }),
  ).rejects.toMatchObject({ code: "invalid" });
  await markLayer(actor, { number, layer, outcome: "fired_unseen" });
  expect(await own()).toMatchObject({ outcome: "fired_unseen", heldAfterMin: 11 });
  await changeMark(actor, { number, layer, heldAfterMin: null });
  expect(await own()).toMatchObject({ heldAfterMin: null, note: "" });
});

test("minutes and a note that two people write at once are both kept", async () => {
  const { actor, number, layer, own } = await world();
  const { version } = await markLayer(actor, { number, layer, outcome: "held" });
  await changeMark(actor, { number, layer, note: "At once.", version, base: { note: "" } });
  const base = { heldAfterMin: null };
  await changeMark(actor, { number, layer, heldAfterMin: 11, version, base });
  expect(await own()).toMatchObject({ note: "At once.", heldAfterMin: 11 });
  await expect(
    changeMark(actor, { number, layer, heldAfterMin: 12, version, base }),
  ).rejects.toMatchObject({ code: "conflict", details: { current: { heldAfterMin: 11 } } });
});

test("with a mark goes what backed it, and comes back with it", async () => {
  const { actor, number, layer, own } = await world();
  await markLayer(actor, { number, layer, outcome: "held" });
  await backMark(actor, { number, layer, quotation: "0 errors" });
  const { removalId } = await clearMark(actor, { number, layer });
  await markLayer(actor, { number, layer, outcome: "held" });
  expect((await own())?.evidence).toEqual([]);
  await undoRemoval(actor, { number, id: removalId ?? "" });
  expect((await own())?.evidence).toMatchObject([{ quotation: "0 errors" }]);
});

test("a mark that is taken back says what it was, so that it can be given again", async () => {
  const { actor, number, layer, own } = await world();
  await markLayer(actor, { number, layer, outcome: "held", note: "At once." });
  const cleared = await clearMark(actor, { number, layer });
  expect(await own()).toMatchObject({ outcome: null });
  const { outcome, note } = cleared;
  await markLayer(actor, { number, layer, outcome, note });
  expect(await own()).toMatchObject({ outcome: "held", note: "At once." });
  await clearMark(actor, { number, layer });
  await expect(clearMark(actor, { number, layer })).rejects.toMatchObject({ code: "not_found" });
});

test("a retired layer stays where it was marked and is asked about nowhere else", async () => {
  const { actor, number, layer, own } = await world();
  await markLayer(actor, { number, layer, outcome: "held" });
  await changeLayer(await build.actor({ role: "administrator" }), { slug: layer, retired: true });
  expect(await own()).toMatchObject({ outcome: "held", retired: true });
  const other = await build.postmortem(actor);
  const slugs = (await listMarks(actor, other)).map(({ slug }) => slug);
  expect(slugs).not.toContain(layer);
  await expect(markLayer(actor, { number: other.number, layer, outcome: "held" })).rejects.toThrow(
    "retired",
  );
});

test("a draft's tower is not found by another team, and a published one's is only read", async () => {
  const { number, layer } = await world();
  const stranger = await build.actor();
  const refused = { code: "not_found" };
  await expect(listMarks(stranger, { number })).rejects.toMatchObject(refused);
  const mark = { number, layer, outcome: "held" } as const;
  await expect(markLayer(stranger, mark)).rejects.toMatchObject(refused);
  const published = await build.postmortem(await build.actor(), { stage: "published" });
  await expect(markLayer(stranger, { ...mark, number: published.number })).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("a layer that the row does not have is not found", async () => {
  const { actor, number } = await world();
  await expect(markLayer(actor, { number, layer: "moat", outcome: "held" })).rejects.toMatchObject({
    code: "not_found",
  });
});
