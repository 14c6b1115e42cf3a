import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { systemActor } from "@/lib/auth/system";
import { db } from "@/lib/db/client";
import { outcomes } from "@/lib/layers/tower";
import { listPostmortems } from "@/lib/postmortems/queries";
import { PostmortemFilter } from "@/lib/postmortems/schema";
import { build } from "@/lib/testing/build";
import { durationsOf } from "@/lib/timeline/durations";
import { listEvents } from "@/lib/timeline/queries";
import { openExampleOrganisation } from "@/lib/transfer/example/open-example";
import { foundOrganisation } from "@/lib/transfer/set-up/founding";
import { postmortemsAddress } from "./address";
import { type LayerCell, metBy } from "./layers";
import { spreadOf } from "./quantiles";
import { type Insights, readInsights } from "./read";
import type { Scope } from "./schema";
import { findScope } from "./scope";

/**
 * Sums made by hand from the example's stories, opened on this day. In the third quarter lie the
 * muted letters, the swapped columns and the empty backups, which were a near miss; in the fourth
 * the other eight.
 */
const now = new Date("2026-11-23T12:00:00Z");
const today = "2026-11-23";
const system = systemActor("test");
const unknown = Object.fromEntries(outcomes.map((outcome) => [outcome, Number.NaN])) as LayerCell;
let scope: Scope;
let told: Insights;

beforeAll(async () => {
  await db.$transaction((tx) => foundOrganisation(tx, "Example"));
  const installer: Actor = await build.actor({ role: "administrator", team: "none" });
  await openExampleOrganisation(installer, { now });
  scope = await findScope(system, { team: undefined, period: "year" }, today);
  told = await readInsights(system, scope);
}, 60_000);

describe("the insights of the example organisation", () => {
  it("count near misses beside incidents, quarter by quarter", () => {
    expect(scope.columns.map(({ label }) => label)).toEqual([
      ...["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"],
    ]);
    expect(told.counts.columns).toEqual([
      { incidents: 0, nearMisses: 0 },
      { incidents: 0, nearMisses: 0 },
      { incidents: 2, nearMisses: 1 },
      { incidents: 8, nearMisses: 0 },
    ]);
  });

  it("say of each layer how often it was met, let through and saved", () => {
    const table = told.layers.map(({ slug, cells }) => [
      slug,
      ...cells.slice(2).map((cell) => {
        const { through, met, held } = metBy(cell ?? unknown);
        return `${through} of ${met} (${held})`;
      }),
    ]);
    expect(table).toEqual([
      ["self-review", "2 of 2 (0)", "5 of 5 (0)"],
      ["linter", "0 of 0 (0)", "0 of 0 (0)"],
      ["code-review", "2 of 2 (0)", "4 of 4 (0)"],
      ["unit-tests", "2 of 2 (0)", "5 of 5 (0)"],
      ["end-to-end-tests", "2 of 3 (1)", "4 of 4 (0)"],
      ["staging", "1 of 1 (0)", "5 of 5 (0)"],
      ["canary", "1 of 1 (0)", "1 of 1 (0)"],
      ["monitoring", "3 of 3 (0)", "4 of 7 (3)"],
      ["rollback", "0 of 1 (1)", "0 of 3 (3)"],
    ]);
  });

  it("lead from each cell to exactly the postmortems that it counts", async () => {
    let followed = 0;
    for (const { slug: layer, cells } of told.layers)
      for (const [index, cell] of cells.entries()) {
        const { from, until } = scope.columns[index] ?? { from: "", until: "" };
        const { through, held } = metBy(cell ?? unknown);
        for (const [outcome, many] of [["through", through] as const, ["held", held] as const]) {
          const filter = PostmortemFilter.parse({ layer, outcome, from, until, limit: 100 });
          expect((await listPostmortems(system, filter)).items).toHaveLength(many);
          followed += many;
        }
      }
    expect(followed).toBe(41 + 8);
  });

  it("lead from each tag to exactly the postmortems that share it", async () => {
    const tags = told.conditions.recurring.filter(({ by }) => by === "tag");
    for (const { name, postmortems, newest } of tags) {
      const query = new URLSearchParams(
        postmortemsAddress(scope, null, { tag: name }).split("?")[1],
      );
      const filter = PostmortemFilter.parse(Object.fromEntries(query));
      const { items } = await listPostmortems(system, filter);
      expect(items.map(({ number }) => number)).toEqual(newest);
      expect(items).toHaveLength(postmortems);
    }
    expect(tags).toHaveLength(2);
  });

  it("group the contributing conditions that recur", () => {
    const { recurring, looked, ...totals } = told.conditions;
    expect(looked).toEqual({ postmortems: 11, of: 11 });
    expect(totals).toEqual({ postmortems: 9, named: 30, withoutLayer: 11 });
    expect(recurring.map(({ by, name, postmortems }) => [by, name, postmortems])).toEqual([
      ["layer", "Monitoring", 5],
      ["layer", "Code review", 3],
      ["layer", "End-to-end tests", 3],
      ["layer", "Staging", 3],
      ["tag", "alerting", 3],
      ["tag", "monitoring", 2],
    ]);
    expect(told.repeats).toMatchObject({ postmortems: 0, pairs: [], whole: 0 });
  });

  it("tell what became of the promises, with the spread of their ages", () => {
    const { openFor, keptAfter, looked: _, ...counts } = told.promises;
    expect(counts).toEqual({
      ...{ made: 35, kept: 13, verified: 10, open: 20, late: 2, dropped: 2 },
      effects: { held: 2, never_tested: 1, did_not_hold: 0, unchecked: 10 },
    });
    expect(spreadOf(keptAfter)).toEqual({
      n: 13,
      median: { least: 21, most: 21 },
      half: { least: 16, most: 28 },
      whole: { least: 5, most: 50 },
    });
    expect(spreadOf(openFor)).toMatchObject({ n: 20, median: { least: 16, most: 16 } });
  });

  it("count what teams answered, by name", () => {
    const answered = told.answers.teams.map(({ name, applies, covered, not_for_us }) => [
      ...[name, applies, covered, not_for_us],
    ]);
    expect(answered).toEqual([
      ["Payments", 1, 4, 1],
      ["Platform tooling", 4, 1, 3],
      ["Search", 5, 1, 2],
      ["Web platform", 3, 1, 0],
    ]);
  });

  it("tell times to detect, mitigate and resolve, and how many are unknown", () => {
    const seconds = told.durations.lengths.map(({ name, data, approximate, unknown }) => [
      ...[name, data.map(({ least }) => least / 1000).sort((a, b) => a - b), approximate, unknown],
    ]);
    expect(told.durations).toMatchObject({ incidents: 10, more: false });
    expect(seconds).toEqual([
      ["to detect", [250, 675, 700, 1000, 4320, 5580, 9600, 10_340, 15_245], 1, 1],
      ["to mitigate", [840, 900, 1030, 1117, 1290, 1620, 2870, 3150, 3240], 1, 1],
      ["to resolve", [678, 1250, 1590, 1770, 4980, 5640, 6490, 207_660], 1, 2],
    ]);
    const medians = told.durations.lengths.map(({ data }) => spreadOf(data)?.median.least);
    expect(medians).toEqual([4_320_000, 1_290_000, 3_375_000]);
  });

  it("derive the same times as the postmortems' own pages", async () => {
    const { items } = await listPostmortems(system, PostmortemFilter.parse({ limit: 100 }));
    const incidents = items.filter(({ nearMiss }) => !nearMiss);
    const there = await Promise.all(
      incidents.map(async ({ number }) => durationsOf(await listEvents(system, { number }))),
    );
    for (const { name, data } of told.durations.lengths) {
      const own = there.flat().filter((one) => one.name === name);
      expect(data.map(({ least, most }) => [least, most]).sort()).toEqual(
        own.map(({ leastMs, mostMs }) => [leastMs, mostMs]).sort(),
      );
    }
  });

  it("hold for one team alone", async () => {
    const ofTeam = await findScope(system, { team: "search", period: "year" }, today);
    const { counts, promises, answers } = await readInsights(system, ofTeam);
    expect(counts).toMatchObject({ incidents: 2, nearMisses: 0 });
    expect(promises).toMatchObject({ made: 7, kept: 3, open: 3, dropped: 1 });
    expect(answers.teams.map(({ name }) => name)).toEqual(["Search"]);
    await expect(findScope(system, { team: "nobody", period: "year" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
