import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { forgiveTry, type ThrottleKeys, takeTry, throttleKey } from "./throttle";

const start = Date.parse("2026-11-23T09:00:00Z");
const minute = (minutes: number) => new Date(start + minutes * 60_000);

const someone = (address: string = randomUUID()): Required<ThrottleKeys> => ({
  email: throttleKey("email", `${randomUUID()}@example.test`),
  address: throttleKey("address", address),
});

async function fail(keys: ThrottleKeys, times: number, now: Date) {
  for (let time = 0; time < times; time += 1) await takeTry(keys, now);
}

const outcome = (keys: ThrottleKeys, now: Date): Promise<string> =>
  takeTry(keys, now).then(
    () => "tried",
    (error: Error) => error.message,
  );

describe("wrong passwords for one e-mail address", () => {
  it("wait a minute after five, then 2, 4, 8 and never more than 15", async () => {
    const keys = someone();
    await fail(keys, 5, minute(0));
    let clock = 0;
    for (const wait of [1, 2, 4, 8, 15, 15]) {
      expect(await outcome(keys, minute(clock + wait - 0.1))).toMatch(/tried too often\. Wait/);
      clock += wait;
      expect(await outcome(keys, minute(clock))).toBe("tried");
    }
  });

  it("say how long to wait", async () => {
    const keys = someone();
    await fail(keys, 5, minute(0));
    expect(await outcome(keys, minute(0.5))).toContain("Wait a minute,");
    await takeTry(keys, minute(1));
    expect(await outcome(keys, minute(1))).toContain("Wait 2 minutes,");
  });

  it("get no more tries by coming all at once", async () => {
    const keys = someone();
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => outcome(keys, minute(0))));
    expect(outcomes.filter((each) => each === "tried")).toHaveLength(5);
  });

  it("are forgotten with the right one, and after a quiet day", async () => {
    const [forgiven, quiet] = [someone(), someone()];
    await fail(forgiven, 4, minute(0));
    await forgiveTry(forgiven, minute(0));
    await fail(forgiven, 5, minute(0));
    await fail(quiet, 5, minute(0));
    await fail(quiet, 5, minute(24 * 60 + 2));
    expect(await outcome(quiet, minute(24 * 60 + 2))).toMatch(/too often/);
  });

  it("are not counted while they wait, so that nobody can lengthen another's wait", async () => {
    const keys = someone();
    await fail(keys, 5, minute(0));
    for (let time = 0; time < 10; time += 1) await outcome(keys, minute(0.2));
    expect(await outcome(keys, minute(1))).toBe("tried");
  });
});

describe("tries from one network address", () => {
  it("wait after fifty, whoever they were for", async () => {
    const address = randomUUID();
    for (let time = 0; time < 50; time += 1) await takeTry(someone(address), minute(0));
    expect(await outcome(someone(address), minute(0))).toMatch(/too often/);
    expect(await outcome(someone(), minute(0))).toBe("tried");
  });

  it("are not bought back with an account of one's own", async () => {
    const address = randomUUID();
    const own = someone(address);
    for (let time = 0; time < 25; time += 1) {
      await takeTry(someone(address), minute(0));
      await takeTry(own, minute(0));
      await forgiveTry(own, minute(0));
    }
    await fail(someone(address), 4, minute(0));
    for (let time = 0; time < 21; time += 1) await takeTry(someone(address), minute(0));
    expect(await outcome(someone(address), minute(0))).toMatch(/too often/);
  });
});

it("keeps neither e-mail nor network addresses as text", async () => {
  const keys = {
    email: throttleKey("email", "ada@example.test"),
    address: throttleKey("address", "192.0.2.7"),
  };
  await takeTry(keys, minute(0));
  const both = [keys.email.key, keys.address.key];
  const kept = JSON.stringify(await db.signInThrottle.findMany({ where: { key: { in: both } } }));
  for (const key of both) expect(kept).toContain(key);
  expect(kept).not.toMatch(/@|192\.0/);
});
