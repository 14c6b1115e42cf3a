import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildAction, buildLesson, buildStance } from "@/lib/testing/build-promises";
import { figureCsv } from "./csv";
import { spreadOf } from "./quantiles";
import { type Insights, readInsights } from "./read";
import { findScope } from "./scope";
import { figures } from "./table";

const today = "2026-11-23";
const asked = { team: undefined, period: "year" } as const;
const day = (text: string) => new Date(`${text}T00:00:00Z`);
let writer: Actor;
let stranger: Actor;
let silent: string;
let published: number;
let draft: number;
let toldWriter: Insights;
let toldStranger: Insights;

const insightsOf = async (actor: Actor) =>
  readInsights(actor, await findScope(actor, asked, today));

/** A published postmortem and a draft of one team, each with one of everything. */
beforeAll(async () => {
  writer = await build.actor();
  stranger = await build.actor();
  const quiet = await build.team("Quiet team");
  silent = quiet.name;
  const layer = await build.layer("Tide gate");
  const teamId = writer.teams[0]?.id ?? "";
  const earlier = await build.postmortem(writer, { title: "=1+1 went dark" });
  for (const stage of ["published", "draft"] as const) {
    const { id, number } = await build.postmortem(writer, { stage, title: `A ${stage} one` });
    const where = { postmortemId: id };
    await db.postmortem.update({ where: { id }, data: { occurredOn: day("2026-08-19") } });
    await db.layerMark.create({ data: { ...where, layerId: layer.id, outcome: "let_through" } });
    await db.whyNode.create({
      data: { ...where, question: "Why?", contributing: true, layerId: layer.id, position: "a0" },
    });
    const made = { createdAt: day("2026-11-13"), dueOn: day("2026-11-22") };
    await buildAction(where, made);
    const kept = await buildAction(where, {
      ...made,
      status: "done",
      settledAt: day("2026-11-20"),
    });
    await db.proof.create({
      data: { actionItemId: kept.id, note: "Seen", provedById: writer.userId ?? "" },
    });
    for (const effect of ["never_tested", "held"] as const)
      await db.effectCheck.create({
        data: { actionItemId: kept.id, effect, checkedById: writer.userId ?? "" },
      });
    const lesson = await buildLesson(where, { tags: ["tides"] });
    const asks = (await db.team.findMany()).map(({ id }) => ({ lessonId: lesson.id, teamId: id }));
    await db.ask.createMany({ data: asks, skipDuplicates: true });
    const repeat = { predecessorId: earlier.id, saidById: writer.userId ?? "" };
    await db.repeat.create({ data: { ...where, ...repeat } });
    const event = { ...where, text: "Something", position: "a0" };
    const started = await db.timelineEvent.create({
      data: { ...event, at: day("2026-08-19"), milestone: "impact_started" },
    });
    const looked = await db.timelineEvent.create({
      data: { ...event, at: new Date(started.at.getTime() + 600_000) },
    });
    const unknown = { precision: "unknown", afterId: looked.id, at: looked.at } as const;
    await db.timelineEvent.create({ data: { ...event, ...unknown, milestone: "detected" } });
    if (stage === "published") {
      published = number;
      await buildStance(stranger, lesson.id, stranger.teams[0]?.id ?? "");
    } else draft = number;
  }
  await db.postmortem.update({
    where: { id: earlier.id },
    data: { teamId, occurredOn: day("2020-01-01") },
  });
  toldWriter = await insightsOf(writer);
  toldStranger = await insightsOf(stranger);
});

describe("a stranger", () => {
  it("finds nothing of a draft in any figure", () => {
    const { counts, layers, conditions, repeats, promises, answers, durations } = toldStranger;
    expect(counts).toMatchObject({ incidents: 1, nearMisses: 0 });
    expect(layers.map(({ cells }) => cells.map((cell) => cell?.let_through))).toEqual([
      [0, 0, 1, 0],
    ]);
    const looked = { postmortems: 1, of: 1 };
    expect(conditions).toEqual({
      ...{ postmortems: 1, named: 1, withoutLayer: 0, recurring: [], looked },
    });
    expect(repeats).toEqual({ postmortems: 0, pairs: [], whole: 0, looked });
    expect(promises).toMatchObject({ made: 2, kept: 1, open: 1, late: 1, dropped: 0 });
    expect(answers).toMatchObject({ lessons: 1, whole: { asked: 2, applies: 1, silent: 1 } });
    expect(durations.incidents).toBe(1);
  });

  it("misses there what its writer counts", () => {
    const { counts, layers, conditions, repeats, promises, durations } = toldWriter;
    expect(counts).toMatchObject({ incidents: 2 });
    expect(layers.map(({ cells }) => cells.map((cell) => cell?.let_through))).toEqual([
      [0, 0, 2, 0],
    ]);
    expect(conditions.recurring).toEqual([
      { by: "layer", name: "Tide gate", postmortems: 2, newest: [draft, published] },
      { by: "tag", name: "tides", postmortems: 2, newest: [draft, published] },
    ]);
    expect(repeats).toMatchObject({ postmortems: 2, pairs: [{ again: { number: draft } }, {}] });
    expect(promises).toMatchObject({ made: 4, kept: 2, open: 2, late: 2 });
    expect(durations.incidents).toBe(2);
  });

  it("is not told of a draft by the first year of all time", async () => {
    const all = { team: undefined, period: "all" } as const;
    const labels = async (actor: Actor) =>
      (await findScope(actor, all, today)).columns.map(({ label }) => label);
    expect(await labels(stranger)).toEqual(["2026"]);
    expect((await labels(writer))[0]).toBe("2020");
  });
});

describe("the figures", () => {
  it("take the last look at an effect, and count days from the promise", () => {
    const { effects, keptAfter, openFor } = toldStranger.promises;
    expect(effects).toEqual({ held: 1, never_tested: 0, did_not_hold: 0, unchecked: 0 });
    expect(keptAfter).toEqual([{ least: 7, most: 7, count: 1 }]);
    expect(openFor).toEqual([{ least: 10, most: 10, count: 1 }]);
  });

  it("say at least where a milestone is only known to lie behind another event", () => {
    const [detect] = toldStranger.durations.lengths;
    expect(detect).toMatchObject({ name: "to detect", unknown: 0 });
    expect(spreadOf(detect?.data ?? [])?.median).toEqual({ least: 600_000, most: null });
  });

  it("count silence, and never ask a team of its own lesson", () => {
    const { whole, teams } = toldWriter.answers;
    expect(whole).toMatchObject({ asked: 2, applies: 1, silent: 1 });
    expect(teams).toMatchObject([
      { name: silent, asked: 1, silent: 1 },
      { name: stranger.teams[0]?.name, asked: 1, applies: 1, silent: 0 },
    ]);
  });

  it("come as files with the same rows, of which none is a formula", async () => {
    const scope = await findScope(writer, asked, today);
    for (const name of figures)
      expect([name, await figureCsv(writer, scope, name)]).toEqual([
        name,
        expect.stringMatching(/^\uFEFF"[^=]+\r\n/),
      ]);
    expect(await figureCsv(writer, scope, "repeats")).toContain(`"'=1+1 went dark"`);
    const theirs = await figureCsv(stranger, scope, "promises");
    const about = '"All teams","2026-01-01","2026-12-31","1 postmortem"';
    expect(theirs).toContain(`${about},"Kept","1","7","7","7","7"\r\n`);
  });
});
