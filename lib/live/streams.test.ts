import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openSession } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { build } from "@/lib/testing/build";
import { ring } from "./bell";
import { sightOf } from "./route";
import type { Sight } from "./stream";
import { closeStreams, countStreams, openStream, perPerson } from "./streams";

/** Looks by itself so seldom that only a ring can be the reason within a test. */
const rung = { beatMs: 3_600_000, unheardMs: 3_600_000 };

/** A browser: reads events until it has what it waits for, and can go away. */
function browse(person: string, look: () => Promise<Sight>, pace = rung) {
  const leaving = new AbortController();
  const body = openStream(person, look, leaving.signal, pace);
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  let over = false;
  const until = async (wanted: string) => {
    while (!text.includes(wanted) && !over) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      over = done;
      text += decoder.decode(value);
    }
    return text;
  };
  return { until, leave: () => leaving.abort(), opened: body !== null };
}

const listeners = async () => {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = current_database()`;
  return rows.length;
};
/** A busy machine takes its time. */
const listening = (many: number) =>
  vi.waitFor(async () => expect(await listeners()).toBe(many), { timeout: 40_000 });
const ringFor = (person: string) => transaction((tx) => ring(tx, [person]));

let leaving: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaving) leave();
  leaving = [];
});
const opened = (...given: Parameters<typeof browse>) => {
  const browser = browse(...given);
  leaving.push(browser.leave);
  return browser;
};

describe("a live stream", () => {
  it("says at once what is so, and says it again when a ring finds it changed", async () => {
    const person = randomUUID();
    let now = "one";
    const browser = opened(person, async () => now);
    await browser.until("data: one");
    await listening(1);
    now = "two";
    await ringFor(person);
    expect(await browser.until("data: two")).toContain("data: two");
  });

  it("is woken by nobody else's ring", async () => {
    const [person, other] = [randomUUID(), randomUUID()];
    const looks = { own: 0, others: 0 };
    const own = opened(person, async () => `own ${++looks.own}`);
    const neighbour = opened(other, async () => `other ${++looks.others}`);
    await Promise.all([own.until("own 2"), neighbour.until("other 2")]);
    await ringFor(other);
    await neighbour.until("other 3");
    expect(looks.own).toBe(2);
  });

  it("looks by itself where no ring comes through", async () => {
    let looks = 0;
    const unheard = { beatMs: 5, unheardMs: 5 };
    const browser = opened(randomUUID(), async () => `look ${++looks}`, unheard);
    expect(await browser.until("look 4")).toContain(": still here");
  });

  it("says the same thing once", async () => {
    let looks = 0;
    const look = async () => (++looks < 5 ? "same" : "other");
    const browser = opened(randomUUID(), look, { beatMs: 1, unheardMs: 1 });
    const text = await browser.until("data: other");
    expect(text.match(/data: same/g)).toHaveLength(1);
  });

  it("outlives a database that is away for a while", async () => {
    let looks = 0;
    const look = async () => {
      looks += 1;
      if (looks === 1) throw new Error("away");
      return "back";
    };
    const browser = opened(randomUUID(), look, { beatMs: 1, unheardMs: 1 });
    expect(await browser.until("data: back")).not.toContain("event: over");
  });

  it("hears again after the database dropped the connection, and looks at what it missed", async () => {
    const person = randomUUID();
    let now = "before";
    const browser = opened(person, async () => now);
    await browser.until("data: before");
    await listening(1);
    now = "missed";
    await db.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query LIKE 'LISTEN %' AND datname = current_database()`;
    await browser.until("data: missed");
    now = "heard";
    await ringFor(person);
    expect(await browser.until("data: heard")).toContain("data: heard");
  });

  it("ends with the session, and tells nothing after it", async () => {
    const actor = await build.actor();
    const { id } = await openSession(db, actor.userId ?? "", "test", new Date());
    let count = 0;
    const look = sightOf(id, async () => ({ count: ++count }));
    const browser = opened(actor.userId ?? "", look);
    await browser.until('{"count":2}');
    await db.session.delete({ where: { id } });
    await ringFor(actor.userId ?? "");
    const text = await browser.until("never said");
    expect(text).toMatch(/event: over\ndata: \{\}\n\n$/);
    expect(count).toBe(2);
    expect(countStreams()).toBe(0);
  });
});

describe("many streams", () => {
  it("leave nothing behind when their browsers go", async () => {
    const person = () => randomUUID();
    const timers = () =>
      process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    for (let turn = 0; turn < 200; turn += 1) {
      const browser = browse(person(), async () => "here");
      await browser.until("data: here");
      browser.leave();
    }
    expect(countStreams()).toBe(0);
    await listening(0);
    expect(timers()).toBeLessThan(before + 20);
  });

  it("share one connection", async () => {
    const browsers = Array.from({ length: 12 }, () => opened(randomUUID(), async () => "here"));
    await Promise.all(browsers.map((browser) => browser.until("data: here")));
    expect(countStreams()).toBe(12);
    await listening(1);
  });

  it("of one person are few: the oldest makes room and is told so", async () => {
    const person = randomUUID();
    const oldest = opened(person, async () => "here");
    for (let more = 0; more < perPerson; more += 1) opened(person, async () => "here");
    expect(await oldest.until("never said")).toContain("event: elsewhere");
    expect(countStreams()).toBe(perPerson);
  });
});

it("a server that stops ends its streams and opens no other", async () => {
  const browser = opened(randomUUID(), async () => "here");
  await browser.until("data: here");
  closeStreams();
  await browser.until("never said");
  expect(countStreams()).toBe(0);
  expect(browse(randomUUID(), async () => "here").opened).toBe(false);
});
