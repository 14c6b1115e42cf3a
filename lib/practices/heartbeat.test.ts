import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { passFromToken } from "@/lib/auth/heartbeat";
import { db } from "@/lib/db/client";
import { apiFor } from "@/lib/testing/api";
import { build } from "@/lib/testing/build";
import { buildPractice, dawn, daysAfter, toldOf } from "@/lib/testing/build-practice";
import { adoptPractice, leavePractice } from "./adopting";
import { checkPractices } from "./check-practices";
import { heartBeat, receiveHeartbeat } from "./heartbeat";
import { retirePractice } from "./retirement";
import { makeHeartbeatToken, revokeHeartbeatToken } from "./tokens";

const well = { followed: true, sentence: "" };

async function beating(by: Actor) {
  const practice = await buildPractice(by, { checkKind: "heartbeat" });
  const { slug, team, adoptionId } = practice;
  const { token } = await makeHeartbeatToken(by, { slug, team });
  return { ...practice, token, pass: { slug, adoptionId } };
}

/** As curl sends it. */
async function send(slug: string, token: string | null, body?: string) {
  const headers = { ...(token && { authorization: `Bearer ${token}` }) };
  const address = `http://parapet.test/api/v1/practices/${slug}/heartbeat`;
  const request = new Request(address, { method: "POST", headers, ...(body && { body }) });
  const response = await receiveHeartbeat(request, { params: Promise.resolve({ slug }) });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

const checksOf = (adoptionId: string) =>
  db.check.findMany({ where: { adoptionId }, orderBy: { at: "asc" } });

describe("a heartbeat", () => {
  it("with no body says that the practice is followed", async () => {
    const ana = await build.actor();
    const { slug, token, adoptionId, team } = await beating(ana);
    const answer = await send(slug, token);
    expect(answer).toMatchObject({ status: 200, body: { slug, team, life: "alive" } });
    expect(await checksOf(adoptionId)).toMatchObject([
      { kind: "heartbeat", followed: true, sentence: "", checkedById: null },
    ]);
  });

  it("may say what it saw, and that it is not followed", async () => {
    const ana = await build.actor();
    const { slug, token, adoptionId } = await beating(ana);
    await send(slug, token);
    const body = JSON.stringify({ followed: false, sentence: "The job was skipped." });
    expect(await send(slug, token, body)).toMatchObject({ status: 200, body: { life: "due" } });
    expect(await checksOf(adoptionId)).toMatchObject([
      { followed: true },
      { followed: false, sentence: "The job was skipped." },
    ]);
  });

  it("said again within the hour is the same check, also by many at once", async () => {
    const ana = await build.actor();
    const { pass, adoptionId } = await beating(ana);
    await Promise.all([1, 2, 3, 4].map(() => heartBeat(pass, well, daysAfter(1))));
    await heartBeat(pass, well, new Date(daysAfter(1).getTime() + 59 * 60_000));
    expect(await checksOf(adoptionId)).toHaveLength(1);
    await heartBeat(pass, well, new Date(daysAfter(1).getTime() + 61 * 60_000));
    expect(await checksOf(adoptionId)).toHaveLength(2);
  });

  it("wakes what had lapsed", async () => {
    const ana = await build.actor();
    const { id, pass } = await beating(ana);
    await checkPractices(daysAfter(20));
    await heartBeat(pass, well, daysAfter(21));
    expect(await toldOf(id)).toEqual(["formed", "token-made", "due", "lapsed", "revived"]);
  });

  it("is asked to wait when it says ever new things", async () => {
    const ana = await build.actor();
    const { slug, token, pass, adoptionId } = await beating(ana);
    const now = new Date();
    const data = Array.from({ length: 60 }, (_, index) => ({
      ...{ adoptionId, kind: "heartbeat" as const, followed: true, at: now },
      sentence: `Run ${index}`,
    }));
    await db.check.createMany({ data });
    const body = JSON.stringify({ sentence: "Run 61" });
    const answer = await send(slug, token, body);
    expect(answer).toMatchObject({
      status: 429,
      body: { detail: expect.stringContaining("within an hour") },
    });
    expect(answer.headers.get("retry-after")).toBe("3600");
    const later = new Date(now.getTime() + 3_700_000);
    await expect(heartBeat(pass, { ...well, sentence: "x" }, later)).resolves.toBeDefined();
  });
});

describe("the token", () => {
  it("is nothing without a practice of its own, and says so", async () => {
    const ana = await build.actor();
    const { slug, token } = await beating(ana);
    const other = await beating(ana);
    expect(await send(slug, null)).toMatchObject({ status: 401 });
    expect(await send(slug, "wrong")).toMatchObject({ status: 401 });
    const elsewhere = await send(other.slug, token);
    expect(elsewhere).toMatchObject({
      status: 404,
      body: { detail: "This token is for another practice." },
    });
    expect(await checksOf(other.adoptionId)).toEqual([]);
  });

  it("opens nothing else, and no API token opens a heartbeat", async () => {
    const ana = await build.actor();
    const { slug, token } = await beating(ana);
    const asProgram = await apiFor(token);
    for (const at of ["/practices", `/practices/${slug}`, "/postmortems", "/action-items"])
      expect((await asProgram("GET", at)).status).toBe(401);
    const asAna = (await apiFor(ana))("GET", "/practices");
    const own = (await asAna).sent.get("authorization") ?? "";
    const request = new Request("http://parapet.test/", { headers: { authorization: own } });
    expect(await passFromToken(request)).toBeNull();
  });

  it("is told once, kept as a fingerprint, and worth nothing once revoked", async () => {
    const ana = await build.actor();
    const { slug, token, adoptionId } = await beating(ana);
    const [kept] = await db.heartbeatToken.findMany({ where: { adoptionId } });
    expect(JSON.stringify(kept)).not.toContain(token);
    await revokeHeartbeatToken(ana, { slug, id: kept?.id ?? "" });
    expect((await send(slug, token)).status).toBe(401);
  });

  it("ends with the team that leaves, and is refused while the practice is retired", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, token } = await beating(ana);
    const team = mo.teams[0]?.slug ?? "";
    await adoptPractice(mo, { slug, team }, dawn);
    const theirs = await makeHeartbeatToken(mo, { slug, team });
    await leavePractice(mo, { slug, team, reason: "No front end any more." });
    expect((await send(slug, theirs.token)).status).toBe(401);
    await retirePractice(ana, { slug, reason: "The app starts itself." });
    expect(await send(slug, token)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining("retired") },
    });
  });

  it("is made and revoked by the team's own members alone", async () => {
    const ana = await build.actor();
    const mo = await build.actor();
    const { slug, team, adoptionId } = await beating(ana);
    const [kept] = await db.heartbeatToken.findMany({ where: { adoptionId } });
    const forbidden = { name: "DomainError", code: "forbidden" };
    await expect(makeHeartbeatToken(mo, { slug, team })).rejects.toMatchObject(forbidden);
    await expect(revokeHeartbeatToken(mo, { slug, id: kept?.id ?? "" })).rejects.toMatchObject(
      forbidden,
    );
  });
});

it("words that are no report are refused with a sentence", async () => {
  const ana = await build.actor();
  const { slug, token, adoptionId } = await beating(ana);
  expect(await send(slug, token, "hello")).toMatchObject({ status: 415 });
  const strange = await send(slug, token, JSON.stringify({ followed: "perhaps" }));
  expect(strange).toMatchObject({ status: 422, body: { detail: "followed is true or false." } });
  expect(await checksOf(adoptionId)).toEqual([]);
});
