import { createHmac } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import {
  anAdministrator,
  buildWebhook,
  deliverToTheEnd,
  jobsOf,
  proofOnItsWay,
} from "@/lib/testing/build-webhook";
import { buildWhole, type Whole } from "@/lib/testing/build-whole";
import { receiversOfTests } from "@/lib/testing/receivers";
import { patiently, waitingForALock } from "@/lib/testing/waiting";
import { deliver } from "./deliver";
import { holdDelivery } from "./find";
import { getDelivery } from "./queries";
import { redeliver } from "./sending";
import { tidyDeliveries } from "./tidy";

let keeper: Actor;
let whole: Whole;
const now = new Date("2027-03-14T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;
const { receiver, answering } = receiversOfTests();

beforeAll(async () => {
  keeper = await anAdministrator();
  whole = await buildWhole(keeper, { published: true, word: "Spoken" });
});

const proved = () => proofOnItsWay(keeper, whole);
const stateOf = async (id: string) => (await getDelivery(keeper, { id })).state;

describe("a delivery", () => {
  it("arrives with its id, signed by its webhook's secret", async () => {
    const there = await answering(204);
    const { secret } = await buildWebhook(keeper, `${there.url}/in?key=1`);
    const deliveryId = await proved();
    await deliver({ deliveryId }, now);
    const [got] = there.received;
    expect(got).toMatchObject({ method: "POST", path: "/in?key=1" });
    expect(JSON.parse(got?.body ?? "")).toMatchObject({
      id: deliveryId,
      kind: "action.proved",
      postmortem: { number: whole.at.number },
      action: { title: "Spoken promise" },
    });
    const timestamp = String(now.getTime() / 1000);
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    const mac = createHmac("sha256", key).update(`${deliveryId}.${timestamp}.${got?.body}`);
    expect(got?.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": deliveryId,
      "webhook-timestamp": timestamp,
      "webhook-signature": `v1,${mac.digest("base64")}`,
    });
    expect(await getDelivery(keeper, { id: deliveryId })).toMatchObject({
      state: "delivered",
      body: got?.body,
      attempts: [{ status: 204, failure: "", at: now.toISOString() }],
    });
  });

  it("that did not arrive is tried again later, with the same id, until it does", async () => {
    const there = await answering(500, 302, 503, 200);
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    await deliverToTheEnd(deliveryId, now);
    const { state, attempts } = await getDelivery(keeper, { id: deliveryId });
    expect(state).toBe("delivered");
    expect(attempts.map(({ status, failure }) => [status, failure])).toEqual([
      [200, ""],
      [503, "It answered 503."],
      [302, "It answered 302 and led elsewhere, where we do not follow."],
      [500, "It answered 500."],
    ]);
    const moments = attempts.map(({ at }) => Date.parse(at) - now.getTime());
    expect(moments).toEqual([155_000, 35_000, 5_000, 0]);
    expect(new Set(there.received.map(({ headers }) => headers["webhook-id"]))).toEqual(
      new Set([deliveryId]),
    );
    expect(await db.webhook.findFirstOrThrow()).toMatchObject({ failingSince: null });
  });

  it("is given up after a day, and its webhook hears of the next one", async () => {
    const there = await answering(500);
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    const last = await deliverToTheEnd(deliveryId, now);
    expect(await stateOf(deliveryId)).toBe("given_up");
    expect(there.received).toHaveLength(11);
    expect(last.getTime() - now.getTime()).toBeGreaterThan(23 * hour);
    expect(await db.webhook.findFirstOrThrow()).toMatchObject({
      failingSince: now,
      switchedOffAt: null,
    });
  });

  it("is tried once where one job is done twice", async () => {
    const there = await answering(500);
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    await deliver({ deliveryId, attempt: 0 }, now);
    await deliver({ deliveryId, attempt: 0 }, now);
    await deliver({ deliveryId, attempt: 7 }, now);
    expect(there.received).toHaveLength(1);
    expect((await jobsOf(deliveryId)).map(({ attempt }) => attempt).sort()).toEqual([0, 1]);
  });

  it("is written down once where two servers have its job at one moment", async () => {
    const there = await answering(500);
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    await Promise.all([deliver({ deliveryId }, now), deliver({ deliveryId }, now)]);
    expect((await getDelivery(keeper, { id: deliveryId })).attempts).toHaveLength(1);
    expect(await jobsOf(deliveryId)).toHaveLength(2);
  });

  it("that is sent again while an attempt is written down follows on that attempt", async () => {
    const there = await answering(500, 204);
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    let again: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await holdDelivery(tx, deliveryId);
      again = redeliver(keeper, { id: deliveryId });
      while ((await waitingForALock()) === 0);
      const tookMs = 1;
      await tx.deliveryAttempt.create({ data: { deliveryId, at: now, tookMs, failure: "" } });
      await tx.delivery.update({ where: { id: deliveryId }, data: { state: "given_up" } });
    }, patiently);
    await again;
    await deliver({ deliveryId, attempt: 1 }, now);
    expect((await jobsOf(deliveryId)).map(({ attempt }) => attempt)).toContain(1);
    expect(there.received).toHaveLength(1);
  });

  it("goes nowhere inside the walls once its host is not allowed any more", async () => {
    const there = await answering(200);
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    await db.allowedHost.deleteMany();
    await deliver({ deliveryId }, now);
    expect(there.received).toEqual([]);
    expect(await getDelivery(keeper, { id: deliveryId })).toMatchObject({
      state: "waiting",
      attempts: [{ status: null, failure: expect.stringContaining("inside your network") }],
    });
  });

  it("keeps of a long or odd answer only what can be kept", async () => {
    const there = await receiver((_asked, reply) => reply.end("\0🙂".repeat(90_000)));
    await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    await deliver({ deliveryId }, now);
    const { state, attempts } = await getDelivery(keeper, { id: deliveryId });
    expect(state).toBe("delivered");
    expect(attempts[0]?.answer).toMatch(/^🙂{400,1000}$/u);
  });

  it("is not sent, nor its words kept or shown, once its postmortem is taken back", async () => {
    const there = await receiver((asked, reply) => {
      reply.writeHead(asked.url === "/" ? 500 : 200).end("Spoken, it said");
    });
    await buildWebhook(keeper, there.url);
    const [early, late] = [await proved(), await proved()];
    await deliver({ deliveryId: early }, now);
    expect((await getDelivery(keeper, { id: early })).body).toContain("Spoken");
    await db.postmortem.update({ where: whole.at, data: { stage: "in_review" } });
    for (const deliveryId of [early, late]) {
      const { attempts } = await getDelivery(keeper, { id: deliveryId });
      await deliver({ deliveryId, attempt: attempts.length }, later(hour));
      const view = await getDelivery(keeper, { id: deliveryId });
      expect(view).toMatchObject({ state: "given_up", body: null });
      expect(view.attempts[0]?.failure).toMatch(/^Not sent/);
      expect(JSON.stringify(view)).not.toContain("Spoken");
      expect((await db.delivery.findUniqueOrThrow({ where: { id: deliveryId } })).body).toBe("");
    }
    expect(there.received).toHaveLength(1);
    await db.postmortem.update({ where: whole.at, data: { stage: "published" } });
  });
});

it("deliveries are kept for 30 days, with their attempts", async () => {
  await buildWebhook(keeper, (await answering(200)).url);
  const [old, young] = [await proved(), await proved()];
  for (const deliveryId of [old, young]) await deliver({ deliveryId }, now);
  const at = (days: number) => later(-days * 24 * hour);
  await db.delivery.update({ where: { id: old }, data: { createdAt: at(30.1) } });
  await db.delivery.update({ where: { id: young }, data: { createdAt: at(29.9) } });
  expect(await tidyDeliveries(now)).toBe(1);
  expect(await db.delivery.findMany({ select: { id: true } })).toEqual([{ id: young }]);
  expect(await db.deliveryAttempt.count()).toBe(1);
});
