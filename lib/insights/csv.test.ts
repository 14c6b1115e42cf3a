import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice } from "@/lib/testing/build-practice";
import { readCsv } from "@/lib/testing/read-csv";
import { conditionsTable } from "./conditions";
import { csvName, figureCsv } from "./csv";
import { durationsTable } from "./durations";
import { InsightFilter } from "./schema";
import { findScope } from "./scope";

const scopeOf = (actor: Actor, asked: object) =>
  findScope(actor, InsightFilter.parse(asked), "2026-11-23");

describe("a figure's file", () => {
  it("is called by its team and its period", async () => {
    const ana = await build.actor();
    const slug = ana.teams[0]?.slug ?? "";
    const all = await scopeOf(ana, {});
    const ours = await scopeOf(ana, { team: slug, period: "two-years" });
    expect(csvName(all, "layers")).toBe("insights-layers-all-teams-year-2026-11-23.csv");
    expect(csvName(ours, "layers")).toBe(`insights-layers-${slug}-two-years-2026-11-23.csv`);
    expect(csvName(ours, "survival")).toBe(`insights-survival-${slug}-2026-11-23.csv`);
  });

  it("says in each row whose it is, of which days and what it was counted from", async () => {
    const ana = await build.actor();
    const [team] = ana.teams;
    const { id } = await build.postmortem(ana);
    await db.postmortem.update({ where: { id }, data: { occurredOn: new Date("2026-10-02") } });
    const beginnings = async (period: string) => {
      const scope = await scopeOf(ana, { team: team?.slug, period });
      const [, ...rows] = readCsv((await figureCsv(ana, scope, "counts")).slice(1));
      return rows.map((row) => row.slice(0, 5));
    };
    const name = (await db.team.findUniqueOrThrow({ where: { id: team?.id ?? "" } })).name;
    expect((await beginnings("year")).at(-1)).toEqual([
      ...[name, "2026-01-01", "2026-12-31", "1 postmortem", "Q4 2026"],
    ]);
    expect(await beginnings("all")).toEqual([[name, "", "2026-12-31", "1 postmortem", "2026"]]);
  });

  it("of practices has how many are alive today", async () => {
    const ana = await build.actor();
    await buildPractice(ana, {}, new Date());
    const scope = await scopeOf(ana, { team: ana.teams[0]?.slug });
    const rows = readCsv((await figureCsv(ana, scope, "survival")).slice(1));
    expect(rows.map((row) => row.slice(1, 6))).toContainEqual([
      ...["", "2026-11-23", "1 practice", "Alive today", "1"],
    ]);
  });
});

describe("a figure's table", () => {
  it("has the totals of the chart's words", () => {
    const looked = { postmortems: 9, of: 9 };
    const named = { postmortems: 4, named: 30, withoutLayer: 11, recurring: [], looked };
    expect(conditionsTable(named)).toMatchObject({
      from: "9 postmortems",
      rows: [
        ["", "All contributing conditions", 4, 30, null],
        ["", "of these without a layer", null, 11, null],
      ],
    });
  });

  it("has how many times are approximate, and of how many incidents they are", () => {
    const data = [{ least: 60_000, most: 60_000, count: 1 }];
    const lengths = [{ name: "to detect" as const, data, approximate: 1, unknown: 199 }];
    const { from, head, rows } = durationsTable({ incidents: 200, more: true, lengths });
    expect(from).toBe("the newest 200 incidents");
    expect(head.slice(1, 5)).toEqual(["Incidents", "Unknown", "Impacts", "Approximate"]);
    expect(rows[0]?.slice(1, 5)).toEqual([200, 199, 1, 1]);
  });
});
