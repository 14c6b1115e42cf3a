import { afterEach, beforeAll, expect, it, vi } from "vitest";
import { db, pool } from "@/lib/db/client";
import { endServer, endServers, prepareServers, startServer } from "@/lib/testing/job-servers";
import { boss } from "./boss";
import { enqueue } from "./enqueue";

beforeAll(prepareServers);
afterEach(async () => {
  await endServers();
  // A server is killed with what it has not written down yet, and the next one would do it again.
  await pool().query("TRUNCATE seen, pgboss.job");
});

type Seen = { server: string; what: string; id: string };
const seen = async (what: string): Promise<Seen[]> =>
  (await pool().query<Seen>("SELECT * FROM seen WHERE what = $1 AND id <> 'remind'", [what])).rows;

const add = (...ids: string[]) =>
  db.$transaction(async (tx) => {
    for (const id of ids) await enqueue(tx, "activity", { id });
  });

const patiently = { timeout: 40_000, interval: 100 };

it("two servers do each job once, and both of them work", async () => {
  await Promise.all([startServer("one"), startServer("two")]);
  let added = 0;
  await vi.waitFor(async () => {
    await add(...Array.from({ length: 20 }, () => `job ${added++}`));
    const servers = new Set((await seen("done")).map(({ server }) => server));
    expect([...servers].sort()).toEqual(["one", "two"]);
  }, patiently);
  await vi.waitFor(async () => expect(await seen("done")).toHaveLength(added), patiently);
  expect(new Set((await seen("done")).map(({ id }) => id)).size).toBe(added);
  expect(await seen("begun")).toHaveLength(added);
});

it("a job of a server that was killed is done by the other, once its time ran out", async () => {
  const one = await startServer("one");
  await add("hang");
  await vi.waitFor(async () => expect(await seen("begun")).toHaveLength(1), patiently);
  await endServer(one, "SIGKILL");
  await pool().query("UPDATE pgboss.job SET data = '{\"id\":\"lost\"}' WHERE data->>'id' = 'hang'");
  await startServer("two");
  expect(await seen("done")).toEqual([]);
  await pool().query(
    "UPDATE pgboss.job SET started_on = started_on - interval '61 s' WHERE data->>'id' = 'lost'",
  );
  await boss().expire();
  await pool().query("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'");
  await vi.waitFor(
    async () => expect(await seen("done")).toEqual([{ server: "two", what: "done", id: "lost" }]),
    patiently,
  );
});

it("a server that is asked to stop finishes what it has, and leaves the rest", async () => {
  const one = await startServer("one");
  await add("a", "b", "c");
  await vi.waitFor(async () => expect((await seen("done")).length).toBeGreaterThan(0), patiently);
  await endServer(one, "SIGTERM");
  await add("later");
  const { rows } = await pool().query(
    "SELECT data FROM pgboss.job WHERE name = 'activity' AND state = 'active'",
  );
  expect(rows).toEqual([]);
  await startServer("two");
  await vi.waitFor(async () => expect(await seen("done")).toHaveLength(4), patiently);
  expect(await seen("begun")).toHaveLength(4);
});

const reasonsOf = async (
  key: string,
  value: string,
): Promise<{ state: string; reason: string }[]> =>
  (
    await pool().query(
      "SELECT state, output->>'message' AS reason FROM pgboss.job WHERE data->>$1 = $2",
      [key, value],
    )
  ).rows;

it("what nobody can read fails with a sentence, and holds up nothing behind it", async () => {
  await boss().send("activity", { nonsense: "yes" });
  await startServer("one");
  await add("behind it");
  const reason = "What the job says cannot be read, so nobody can do it.";
  await vi.waitFor(
    async () => expect(await reasonsOf("nonsense", "yes")).toEqual([{ state: "retry", reason }]),
    patiently,
  );
  await vi.waitFor(async () => expect(await seen("done")).toHaveLength(1), patiently);
});

it("a failure is written down whatever its words hold, without words of others", async () => {
  await startServer("one");
  await add("fail oddly");
  const reason = "It will not do \ufffd";
  await vi.waitFor(
    async () => expect(await reasonsOf("id", "fail oddly")).toEqual([{ state: "retry", reason }]),
    patiently,
  );
});

it("what fails is tried again later, with the reason kept", async () => {
  await startServer("one");
  await add("fail");
  const failed = async () =>
    (
      await pool().query(
        "SELECT state, output->>'message' AS reason, start_after > now() AS later FROM pgboss.job WHERE data->>'id' = 'fail'",
      )
    ).rows;
  await vi.waitFor(
    async () =>
      expect(await failed()).toEqual([{ state: "retry", reason: "It will not do", later: true }]),
    patiently,
  );
});
