import { describe, expect, it } from "vitest";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

async function draft() {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const api = await apiFor(actor);
  const at = `/postmortems/${number}`;
  const add = async (event: object) => (await api("POST", `${at}/events`, event)).body;
  return { api, at, add };
}

describe("a timeline by the API", () => {
  it("takes and gives unknown times, stars, accounts and what the source wrote", async () => {
    const { api, at, add } = await draft();
    const first = await add({ at: "2026-03-14T14:02Z", text: "deploy", written: "15:02 CET" });
    const second = await add({ at: "2026-03-14T14:10Z", text: "page", beside: first.id });
    expect(second).toMatchObject({ beside: first.id, starred: false });
    const between = { precision: "unknown", after: first.id, before: second.id };
    const third = await add({ ...between, text: "flush", starred: true });
    expect(third).toMatchObject({ ...between, earliest: first.at, latest: second.at });
    const changed = await api("PATCH", `${at}/events/${second.id}`, { beside: null });
    expect(changed.body).toMatchObject({ beside: null });
    const { body } = await api("GET", `${at}/events`);
    expect(body.items).toMatchObject([
      { text: "deploy", written: "15:02 CET" },
      { text: "flush", starred: true },
      { text: "page", beside: null },
    ]);
  });

  it("asks for a time that is neither given nor said to be unknown", async () => {
    const { api, at } = await draft();
    const answer = await api("POST", `${at}/events`, { text: "deploy" });
    expect(answer).toMatchObject({
      status: 422,
      body: { fields: { at: expect.stringMatching(/^When was it\?/) } },
    });
  });

  it("corrects a clock, in words or milliseconds, and takes it back", async () => {
    const { api, at, add } = await draft();
    await add({ at: "2026-03-14T14:02Z", text: "deploy", source: "log" });
    const correct = (body: object) => api("PUT", `${at}/clocks`, { source: "Log", ...body });
    expect(await correct({ ahead: "+3 min" })).toMatchObject({
      status: 200,
      body: { aheadMs: 180_000, wasMs: 0, moved: 1 },
    });
    const events = async () => (await api("GET", `${at}/events`)).body.items;
    expect(await events()).toMatchObject([{ at: "2026-03-14T13:59:00.000Z", aheadMs: 180_000 }]);
    expect((await api("GET", `${at}/clocks`)).body.items).toEqual([
      { source: "Log", aheadMs: 180_000 },
    ]);
    await correct({ aheadMs: 0 });
    expect(await events()).toMatchObject([{ at: "2026-03-14T14:02:00.000Z", aheadMs: 0 }]);
    expect((await correct({ ahead: "much" })).status).toBe(422);
    expect((await api("GET", `${at}/clocks`)).body.items).toEqual([]);
  });
});
