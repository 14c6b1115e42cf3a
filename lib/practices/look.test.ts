import { afterEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { buildPractice, daysAfter, toldOf } from "@/lib/testing/build-practice";
import { openReceiver } from "@/lib/testing/receiver";
import { listChecks } from "./beats";
import { checkPractices } from "./check-practices";

const closed = "Its address may not be asked. An administrator may allow its host.";
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await db.allowedHost.deleteMany();
  await db.practice.deleteMany();
});

/** A page of the team's own, inside the walls, which an administrator allows. */
async function watched(status: () => number, allowed = true) {
  const there = await openReceiver((_asked, reply) => reply.writeHead(status()).end("words"));
  closing.push(there.close);
  const by = await build.actor();
  if (allowed)
    await db.allowedHost.create({ data: { host: "127.0.0.1", addedById: by.userId ?? "" } });
  const address = `${there.url}/health`;
  const practice = await buildPractice(by, { checkKind: "address", address });
  const { adoptionId } = practice;
  const checks = () => db.check.findMany({ where: { adoptionId }, orderBy: { at: "asc" } });
  return { ...practice, checks, there };
}

describe("an address that answers well", () => {
  it("keeps the practice alive, looked at once a day, and is asked for nothing but itself", async () => {
    const { id, checks, there } = await watched(() => 204);
    for (let hour = 1; hour <= 72; hour += 1) await checkPractices(daysAfter(hour / 24));
    expect(await checks()).toHaveLength(3);
    expect((await checks())[0]).toMatchObject({ followed: true, sentence: "It answered 204." });
    expect(there.received[0]).toMatchObject({ method: "GET", path: "/health", body: "" });
    await checkPractices(daysAfter(10));
    expect(await toldOf(id)).toEqual(["formed"]);
  });

  it("is kept once by two servers at once", async () => {
    const { checks } = await watched(() => 200);
    await Promise.all([1, 2].map(() => checkPractices(daysAfter(1))));
    expect(await checks()).toHaveLength(1);
  });
});

describe("an address that does not", () => {
  it("makes nothing due by one bad day, and lapses by its silence", async () => {
    let status = 503;
    const { id, checks } = await watched(() => status);
    await checkPractices(daysAfter(1));
    expect(await checks()).toMatchObject([{ followed: false, sentence: "It answered 503." }]);
    status = 302;
    await checkPractices(daysAfter(3));
    expect(await toldOf(id)).toEqual(["formed"]);
    await checkPractices(daysAfter(8.5));
    await checkPractices(daysAfter(11));
    expect(await toldOf(id)).toEqual(["formed", "due", "lapsed"]);
    status = 200;
    await checkPractices(daysAfter(12.5));
    expect(await toldOf(id)).toEqual(["formed", "due", "lapsed", "revived"]);
  });

  it("is not asked where it lies inside the walls and nobody allowed it", async () => {
    const { checks, there } = await watched(() => 200, false);
    await checkPractices(daysAfter(1));
    expect(there.received).toEqual([]);
    expect(await checks()).toMatchObject([{ followed: false, sentence: closed }]);
  });

  it("says to nobody where a name leads that is known inside the walls alone", async () => {
    const address = "http://localhost:8080/health";
    const { slug } = await buildPractice(await build.actor(), { checkKind: "address", address });
    await checkPractices(daysAfter(1));
    const seen = await listChecks(await build.actor(), { slug });
    expect(seen).toMatchObject([{ followed: false, sentence: closed }]);
    expect(JSON.stringify(seen)).not.toMatch(/localhost|127|::1/);
  });
});
