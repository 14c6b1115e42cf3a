import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";

type Api = Awaited<ReturnType<typeof apiFor>>;
let ana: Actor;
let api: Api;
let theirs: { slug: string };
let other: Api;

beforeAll(async () => {
  ana = await build.actor({ lead: true });
  api = await apiFor(ana);
  const team = await build.team();
  theirs = team;
  other = await apiFor(await build.actor({ team: team.id }));
});

async function promise(words: object = {}) {
  const { number } = await build.postmortem(ana, { stage: "published" });
  const actions = `/postmortems/${number}/actions`;
  const { body } = await api("POST", actions, { title: "Alert", ...words });
  return { number, id: body.id as string, actions, at: `${actions}/${body.id}` };
}

describe("the life of a promise over the API", () => {
  it("goes from one team to another, to proof, verification and a look at its effect", async () => {
    const { id, at } = await promise({ owner: theirs.slug, type: "detect" });
    expect((await other("PUT", `${at}/handover`, { answer: "declined" })).status).toBe(422);
    const taken = await other("PUT", `${at}/handover`, { answer: "accepted" });
    expect(taken.body.handover).toMatchObject({ answer: "accepted" });
    expect((await other("POST", `${at}/start`)).body).toMatchObject({ status: "in_progress" });
    expect((await other("PUT", `${at}/proof`, {})).status).toBe(422);
    const proof = { url: "https://ci.example/runs/7", kind: "test_run" };
    expect((await other("PUT", `${at}/proof`, proof)).body).toMatchObject({
      status: "done",
      proof,
    });
    expect((await other("PUT", `${at}/verification`)).status).toBe(403);
    expect((await api("PUT", `${at}/verification`)).body).toMatchObject({ status: "verified" });
    const looked = await other("POST", `${at}/effect-checks`, { effect: "held", againInDays: 30 });
    expect([looked.status, looked.body.effectChecks]).toMatchObject([201, [{ effect: "held" }]]);
    expect((await api("POST", `${at}/reopening`)).body).toMatchObject({ status: "open" });
    const { body: steps } = await api("GET", `${at}/steps`);
    expect(steps.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      "action.committed",
      "action.handed-over",
      "action.accepted",
      "action.started",
      "action.proved",
      "action.verified",
      "action.effect-checked",
      "action.reopened",
    ]);
    const { body: found } = await other("GET", `/action-items/${id}`);
    expect(found).toMatchObject({ id, type: "detect", postmortem: { takesPart: false } });
  });

  it("is split, merged, taken back, dropped and linked", async () => {
    const { number, id, at, actions } = await promise();
    const { body: parts } = await api("POST", `${at}/split`, { titles: ["one", "two"] });
    const [, second] = parts.items;
    const merged = await api("POST", `${actions}/${second.id}/merge`, { into: id });
    expect(merged.body.action.detail).toContain("two");
    const { removalId } = merged.body;
    expect((await api("POST", `${actions}/undo`, { removalId })).status).toBe(200);
    const link = await api("PUT", `${actions}/${second.id}/duplicate`, { of: { number, id } });
    expect(link.body).toMatchObject({ status: "wont_do", duplicateOf: { id } });
    expect((await api("DELETE", `${actions}/${second.id}/duplicate`)).status).toBe(204);
    const risk = await api("PUT", `${at}/risk`, { reason: "Retired in May." });
    expect(risk.body).toMatchObject({
      status: "wont_do",
      acceptedRisk: { by: { id: ana.userId } },
    });
  });

  it("changes many and says of each what became of it", async () => {
    const mine = await promise();
    const gone = { number: mine.number, id: "01980000-0000-7000-8000-000000000000" };
    const items = [{ number: `PM-${mine.number}`, id: mine.id }, gone];
    const { status, body } = await api("POST", "/action-items/changes", { items, type: "learn" });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      { id: mine.id, action: { type: "learn" }, refused: null },
      { id: gone.id, action: null, refused: { code: "not_found" } },
    ]);
  });
});
