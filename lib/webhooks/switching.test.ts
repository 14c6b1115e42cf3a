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
import { switchWebhook } from "./commands";
import { deliver } from "./deliver";
import { getDelivery } from "./queries";
import { redeliver, sendTrial } from "./sending";

let keeper: Actor;
let whole: Whole;
const now = new Date("2027-03-14T12:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;
const { answering } = receiversOfTests();

beforeAll(async () => {
  keeper = await anAdministrator();
  whole = await buildWhole(keeper, { published: true, word: "Spoken" });
});

const proved = () => proofOnItsWay(keeper, whole);
const stateOf = async (id: string) => (await getDelivery(keeper, { id })).state;

describe("a webhook", () => {
  it("is switched off after twenty failures over more than a day, and says so", async () => {
    const there = await answering(500);
    const { id } = await buildWebhook(keeper, there.url);
    const other = await anAdministrator();
    const first = await proved();
    const dayAfter = await deliverToTheEnd(first, now);
    const [second, third] = [await proved(), await proved()];
    const beyond = new Date(Math.max(dayAfter.getTime(), later(24 * hour).getTime()));
    for (let attempt = 0; attempt < 9; attempt += 1) {
      expect(await db.webhook.findFirstOrThrow()).toMatchObject({ switchedOffAt: null });
      await deliver({ deliveryId: second, attempt }, beyond);
    }
    expect(await db.webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({
      switchedOffAt: beyond,
      switchedOffWhy: "Nothing arrived, 20 times in a row.",
    });
    expect([await stateOf(second), await stateOf(third)]).toEqual(["given_up", "given_up"]);
    const notices = await db.notice.findMany({ where: { kind: "system" } });
    expect(notices.map(({ userId }) => userId).sort()).toEqual(
      [keeper.userId, other.userId].sort(),
    );
    expect(JSON.stringify(notices[0]?.detail)).toContain("was switched off");
    await deliver({ deliveryId: third }, beyond);
    await expect(redeliver(keeper, { id: third })).rejects.toMatchObject({ code: "invalid" });
    expect(there.received).toHaveLength(20);
  });

  it("that failed often in one hour is not switched off", async () => {
    await buildWebhook(keeper, (await answering(500)).url);
    for (let count = 0; count < 25; count += 1)
      await deliver({ deliveryId: await proved() }, later(count * 60_000));
    expect(await db.webhook.findFirstOrThrow()).toMatchObject({ switchedOffAt: null });
  });

  it("that arrives once starts to count anew", async () => {
    const there = await answering(...Array.from({ length: 10 }, () => 500), 200, 500);
    await buildWebhook(keeper, there.url);
    for (let day = 0; day < 25; day += 1)
      await deliver({ deliveryId: await proved() }, later(day * 4 * hour));
    expect(await db.webhook.findFirstOrThrow()).toMatchObject({
      failingSince: later(11 * 4 * hour),
      switchedOffAt: null,
    });
  });

  it("that answers 410 is switched off at once", async () => {
    const { id } = await buildWebhook(keeper, (await answering(410)).url);
    const deliveryId = await proved();
    await deliver({ deliveryId }, now);
    expect(await db.webhook.findUniqueOrThrow({ where: { id } })).toMatchObject({
      switchedOffAt: now,
      switchedOffWhy: "It answered 410: it is gone for good.",
    });
    expect(await stateOf(deliveryId)).toBe("given_up");
  });

  it("is switched on again by a person, and what was given up can be sent again", async () => {
    const there = await answering(410, 200);
    const { id } = await buildWebhook(keeper, there.url);
    const deliveryId = await proved();
    await deliver({ deliveryId }, now);
    await switchWebhook(keeper, { id, on: true });
    await redeliver(keeper, { id: deliveryId });
    await deliver({ deliveryId, attempt: 1 }, later(hour));
    expect(await stateOf(deliveryId)).toBe("delivered");
    expect(there.received.map(({ headers }) => headers["webhook-id"])).toEqual([
      deliveryId,
      deliveryId,
    ]);
  });

  it("takes a trial that says nothing of anything here", async () => {
    const there = await answering(200);
    const { id } = await buildWebhook(keeper, there.url);
    const trial = await sendTrial(keeper, { id }, now);
    expect(await jobsOf(trial.id)).toMatchObject([{ attempt: 0 }]);
    await deliver({ deliveryId: trial.id }, now);
    expect(JSON.parse(there.received[0]?.body ?? "")).toMatchObject({
      id: trial.id,
      kind: "webhook.trial",
      postmortem: null,
    });
  });
});
