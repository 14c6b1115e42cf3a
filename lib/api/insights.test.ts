import { beforeAll, describe, expect, it } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { buildWhole } from "@/lib/testing/build-whole";

const figures = ["layers", "conditions", "repeats", "promises", "answers", "durations", "counts"];

let writer: Awaited<ReturnType<typeof apiFor>>;
let stranger: typeof writer;
let team: string;

/** One postmortem that is published, and a draft beside it. */
beforeAll(async () => {
  const actor = await build.actor();
  team = actor.teams[0]?.slug ?? "";
  await buildWhole(actor, { published: true, word: "Announced" });
  await buildWhole(actor, { word: "Classified" });
  writer = await apiFor(actor);
  stranger = await apiFor(await build.actor({ role: "reader" }));
});

describe("the figures by the API", () => {
  it.each(figures)("have the filters of the page: %s", async (name) => {
    const at = `/insights/${name}`;
    const { status, body } = await stranger("GET", `${at}?team=${team}&period=two-years`);
    expect([status, body.columns.length, body.team.slug]).toEqual([200, 8, team]);
    expect((await stranger("GET", at)).body).toMatchObject({ team: null, figure: {} });
    expect((await stranger("GET", `${at}?team=nobody`)).status).toBe(404);
    expect((await stranger("GET", `${at}?period=fortnight`)).status).toBe(422);
  });

  it("count what the asker may see", async () => {
    const [all, seen] = await Promise.all(
      [writer, stranger].map(async (api) => ({
        counts: (await api("GET", `/insights/counts?team=${team}`)).body.figure,
        promises: (await api("GET", `/insights/promises?team=${team}`)).body.figure,
        layers: (await api("GET", `/insights/layers?team=${team}`)).body.figure,
      })),
    );
    expect(all).toMatchObject({ counts: { incidents: 2 }, promises: { made: 2, open: 2 } });
    expect(seen).toMatchObject({ counts: { incidents: 1 }, promises: { made: 1, open: 1 } });
    expect(heldIn(all?.layers)).toBe(2);
    expect(heldIn(seen?.layers)).toBe(1);
  });

  it("tell how long practices stay alive", async () => {
    const { body } = await stranger("GET", "/insights/survival");
    expect(body.table).toHaveLength(4);
    const { slug } = await build.team();
    const ofTeam = async (of: string) =>
      (await stranger("GET", `/insights/survival?team=${of}`)).body;
    expect(body.today).toEqual({ alive: 2, due: 0, lapsed: 0, retired: 0 });
    expect([(await ofTeam(team)).practices, (await ofTeam(slug)).practices]).toEqual([2, 0]);
    expect((await stranger("GET", "/insights/survival?team=nobody")).status).toBe(404);
  });
});

const heldIn = (layers: { cells: { held: number }[] }[]): number =>
  layers.flatMap(({ cells }) => cells).reduce((sum, { held }) => sum + held, 0);
