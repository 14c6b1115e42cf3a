import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { listPostmortems } from "@/lib/postmortems/queries";
import { PostmortemFilter } from "@/lib/postmortems/schema";
import { build } from "@/lib/testing/build";
import { buildAction } from "@/lib/testing/build-promises";
import { type Conditions, conditions } from "./conditions";
import { type Counts, counts } from "./counts";
import { layersTable, layersUpTo, whichOf } from "./layers";
import { type Promises, promises } from "./promises";
import { readOne, readTogether } from "./reading";
import { type Repeats, repeats, repeatsTable } from "./repeats";
import type { Scope } from "./schema";
import { findScope } from "./scope";

const days = ["2024-05-01", "2025-02-01", "2025-11-01", "2026-01-05", "2026-03-01", "2026-08-01"];
const first = new Date("2019-03-01");
let ana: Actor;
let scope: Scope;

/** One, two and three postmortems in three years, each let through by one layer. */
beforeAll(async () => {
  ana = await build.actor();
  const layer = await build.layer("Tide gate");
  for (const day of days) {
    const { id } = await build.postmortem(ana, { stage: "published" });
    await db.postmortem.update({ where: { id }, data: { occurredOn: new Date(day) } });
    await db.layerMark.create({
      data: { postmortemId: id, layerId: layer.id, outcome: "let_through" },
    });
    await buildAction({ postmortemId: id });
  }
  scope = await findScope(ana, { team: undefined, period: "all" }, "2026-11-23");
});

const listed = async (narrowed: object) => {
  const { items } = await listPostmortems(ana, PostmortemFilter.parse(narrowed));
  return items.length;
};

const throughIn = async (most: number) => {
  const [gate] = await readOne(ana, scope, layersUpTo(most));
  return gate?.cells.map((cell) => cell?.let_through ?? null);
};

describe("a column", () => {
  it("counts every postmortem that its head leads to, whatever else is looked at", async () => {
    const [told] = (await readTogether(ana, scope, [counts], 2)) as [Counts];
    const incidents = told.columns.map((column) => column.incidents);
    expect(incidents).toEqual([1, 2, 3]);
    expect(await Promise.all(scope.columns.map(listed))).toEqual(incidents);
  });

  it("says of a layer what the list behind the cell says, or that it was not looked at", async () => {
    const there = await Promise.all(
      scope.columns.map(({ from, until }) =>
        listed({ from, until, layer: "tide-gate", outcome: "through" }),
      ),
    );
    expect(there).toEqual([1, 2, 3]);
    expect(await throughIn(6)).toEqual(there);
    expect(await throughIn(5)).toEqual([null, 2, 3]);
    expect(await throughIn(4)).toEqual([null, null, 3]);
    expect(await throughIn(2)).toEqual([null, null, null]);
  });

  it("that was not looked at is no zero in the table", async () => {
    const layers = await readOne(ana, scope, layersUpTo(5));
    const { from, rows } = layersTable(layers, scope);
    expect(from).toBe("postmortems since 2025");
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["Tide gate", "2024", "not looked at", null],
      ["Tide gate", "2025", 2, 2],
      ["Tide gate", "2026", 3, 3],
    ]);
    expect(whichOf(await readOne(ana, scope, layersUpTo(6)), scope)).toBe("all postmortems");
  });
});

describe("a figure of the newest postmortems", () => {
  it("says of how many it is, and is whole where there are exactly as many", async () => {
    const figures = [conditions, promises];
    const told = async (most: number) =>
      (await readTogether(ana, scope, figures, most)) as [Conditions, Promises];
    const [some, made] = await told(4);
    expect([some.looked, made.looked]).toEqual(Array(2).fill({ postmortems: 4, of: 6 }));
    expect(made.made).toBe(4);
    expect((await told(6))[0].looked).toEqual({ postmortems: 6, of: 6 });
    expect((await told(7))[1].looked).toEqual({ postmortems: 6, of: 6 });
  });

  it("has more of what happened again in its table than on the page, and says how many there are", async () => {
    const before = await build.postmortem(ana, { stage: "published" });
    await db.postmortem.update({ where: { id: before.id }, data: { occurredOn: first } });
    const again = await db.postmortem.findMany({ where: { id: { not: before.id } } });
    await db.repeat.createMany({
      data: again.map(({ id }) => ({
        ...{ postmortemId: id, predecessorId: before.id, saidById: personOf(ana) },
      })),
    });
    const [told] = (await readTogether(ana, scope, [repeats], 4)) as [Repeats];
    expect(told).toMatchObject({ postmortems: 4, whole: 4, looked: { postmortems: 4, of: 7 } });
    expect(repeatsTable(told)).toMatchObject({ from: "the newest 4 of 7 postmortems" });
    const few = { ...told, pairs: told.pairs.slice(0, 3) };
    expect(repeatsTable(few).from).toBe("the newest 3 of 4 pairs in the newest 4 of 7 postmortems");
  });
});
