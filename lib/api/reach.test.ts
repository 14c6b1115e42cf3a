import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookie } from "@/lib/auth/cookie";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import type { Endpoint } from "@/lib/http/endpoint";
import { deactivate } from "@/lib/teams/people";
import { apiFor, call } from "@/lib/testing/api";
import { bodyFor } from "@/lib/testing/api-body";
import { type ApiWorld, addressOf, apiWorld, namesIn } from "@/lib/testing/api-world";
import { build } from "@/lib/testing/build";
import { contract } from "./contract";

const endpoints = Object.entries<Endpoint>(contract);
const within = endpoints.filter(([, { path }]) => path.startsWith("/postmortems/{number}"));
/** Names a row of a postmortem in its address, beside the postmortem itself. */
const ofRows = within.filter(([, { path }]) => /\{(id|issue|of)\}/.test(path));

let chief: Actor;
let theirs: ApiWorld;
let published: ApiWorld;
let other: Awaited<ReturnType<typeof apiFor>>;
let reader: typeof other;
let own: string;

beforeAll(async () => {
  chief = await build.actor({ role: "administrator", lead: true });
  theirs = await apiWorld(chief, { word: "Classified" });
  published = await apiWorld(chief, { word: "Announced", published: true });
  const actor = await build.actor({ lead: true });
  own = String((await build.postmortem(actor)).number);
  other = await apiFor(actor);
  reader = await apiFor(await build.actor({ role: "reader", team: chief.teams[0]?.id ?? "" }));
}, 60_000);

function asked(endpoint: Endpoint, world: ApiWorld, names: Record<string, string> = {}) {
  const body = endpoint.method === "GET" ? undefined : bodyFor(endpoint, world);
  const at = addressOf(endpoint, { ...namesIn(endpoint, world), ...names });
  return [endpoint.method, at, body] as const;
}

describe("somebody else's draft", () => {
  it.each(within)("is not there for another team, nor told of: %s", async (_name, endpoint) => {
    const { status, body } = await other(...asked(endpoint, theirs));
    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toMatch(/classified/i);
  });

  it.each(ofRows)("lends no row to another postmortem: %s", async (_name, endpoint) => {
    const { status, body } = await other(...asked(endpoint, theirs, { number: own }));
    expect([403, 404]).toContain(status);
    expect(JSON.stringify(body)).not.toMatch(/classified/i);
  });

  it("stands as it was after all that", async () => {
    const { at, event, why, action, lesson } = theirs;
    const of = { postmortem: at, id: { in: [event.id, why.id, action.id, lesson.id] } };
    const where = { ...of, removalId: null, version: { lte: 2 } };
    const rows = await Promise.all([
      db.timelineEvent.count({ where }),
      db.whyNode.count({ where }),
      db.actionItem.count({ where }),
      db.lesson.count({ where }),
    ]);
    expect(rows).toEqual([1, 1, 1, 1]);
  });
});

describe("somebody who only reads", () => {
  const writing = within.filter(([, { method }]) => method !== "GET");
  it.each(writing)("changes nothing of what their team publishes: %s", async (_name, endpoint) => {
    expect((await reader(...asked(endpoint, published))).status).toBe(403);
  });
});

describe("a way in", () => {
  const someone = async () => {
    const actor = await build.actor();
    const { number } = await build.postmortem(actor);
    const token = newSecret();
    const data = { name: "script", tokenHash: fingerprint(token), userId: actor.userId ?? "" };
    const { id } = await db.apiToken.create({ data });
    return { actor, id, api: await apiFor(token), at: `/postmortems/${number}` };
  };

  it("ends with its token, and with its person", async () => {
    const [one, two] = [await someone(), await someone()];
    expect((await one.api("GET", one.at)).status).toBe(200);
    await db.apiToken.delete({ where: { id: one.id } });
    expect((await one.api("GET", one.at)).status).toBe(401);
    await db.user.update({ where: { id: theirs.person }, data: { passwordHash: "there is one" } });
    await deactivate(chief, { id: two.actor.userId ?? "" });
    expect((await two.api("GET", two.at)).status).toBe(401);
  });

  it("sees no more than its person, who may lose a team or be made a reader", async () => {
    const { actor, api, at } = await someone();
    const userId = actor.userId ?? "";
    await db.user.update({ where: { id: userId }, data: { role: "reader" } });
    expect((await api("PATCH", at, { title: "Mine" })).status).toBe(403);
    await db.participant.deleteMany({ where: { userId } });
    await db.membership.deleteMany({ where: { userId } });
    expect((await api("GET", at)).status).toBe(404);
  });

  it("is no cookie, so that no other site can ride on one", async () => {
    const headers = { cookie: `${sessionCookie().name}=anything`, origin: "https://else.test" };
    const init = { method: "POST", headers, body: '{"name":"Mine"}' };
    const request = new Request("http://parapet.test/api/v1/teams", init);
    expect((await call(request)).status).toBe(401);
  });
});
