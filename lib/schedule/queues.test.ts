import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db, pool } from "@/lib/db/client";
import { boss } from "@/lib/jobs/boss";
import { enqueue } from "@/lib/jobs/enqueue";
import { build } from "@/lib/testing/build";
import { dropJob, retryJob, retryQueue } from "./commands";
import { listFailures, listQueues } from "./queries";

let administrator: Actor;
beforeAll(async () => {
  administrator = await build.actor({ role: "administrator" });
});

/** A job that ran as often as it may, and failed each time. */
async function givenUp(id: string): Promise<string> {
  await db.$transaction((tx) => enqueue(tx, "activity", { id }));
  await pool().query("UPDATE pgboss.job SET retry_limit = 0 WHERE data->>'id' = $1", [id]);
  const [job] = await boss().fetch("activity");
  if (!job) throw new Error("The job is not there");
  await boss().fail("activity", job.id, { message: "The receiver hung up" });
  return job.id;
}

const activityQueue = async () =>
  (await listQueues(administrator)).find(({ queue }) => queue === "activity");

it("a failure stands there with its reason until somebody tries it again", async () => {
  const id = await givenUp("1");
  expect(await listFailures(administrator)).toEqual([
    expect.objectContaining({ id, state: "failed", reason: "The receiver hung up", tries: 1 }),
  ]);
  expect(await activityQueue()).toMatchObject({ failed: 1, waiting: 0 });
  await retryJob(administrator, { queue: "activity", id });
  expect(await activityQueue()).toMatchObject({ failed: 0, waiting: 1 });
  const [again] = await boss().fetch<{ id: string }>("activity");
  expect(again?.data).toEqual({ id: "1" });
  await boss().complete("activity", again?.id ?? "");
  expect(await activityQueue()).toMatchObject({ failed: 0, waiting: 0, done: 1 });
  expect(await listFailures(administrator)).toEqual([]);
});

it("all of a queue that were given up are tried again at once", async () => {
  await givenUp("2");
  await givenUp("3");
  expect(await retryQueue(administrator, { queue: "activity" })).toEqual({ tried: 2 });
  expect(await boss().fetch("activity", { batchSize: 5 })).toHaveLength(2);
});

/** A round that failed as often as it may. */
async function givenUpRound(): Promise<string> {
  await db.$transaction((tx) => enqueue(tx, "remind", {}));
  await pool().query("UPDATE pgboss.job SET retry_limit = 0 WHERE name = 'remind'");
  const [job] = await boss().fetch("remind");
  if (!job) throw new Error("The round is not there");
  await boss().fail("remind", job.id, { message: "The database was away" });
  return job.id;
}

it("of several rounds that were given up, one is tried again for all of them", async () => {
  await givenUpRound();
  await givenUpRound();
  expect(await retryQueue(administrator, { queue: "remind" })).toEqual({ tried: 1 });
  const third = await givenUpRoundBeside();
  expect(await retryJob(administrator, { queue: "remind", id: third })).toEqual({ tried: 1 });
  const rounds = await listFailures(administrator);
  expect(rounds.filter(({ queue, state }) => queue === "remind" && state === "failed")).toEqual([]);
  expect(await boss().fetch("remind", { batchSize: 5 })).toHaveLength(1);
});

/** While another one waits for its next try. */
async function givenUpRoundBeside(): Promise<string> {
  const { rows } = await pool().query<{ id: string }>(
    `INSERT INTO pgboss.job (name, state, policy, retry_limit)
     VALUES ('remind', 'failed', 'stately', 0) RETURNING id`,
  );
  return rows[0]?.id ?? "";
}

it("a job that is forgotten is gone, and one that is at work is left alone", async () => {
  const id = await givenUp("4");
  await dropJob(administrator, { queue: "activity", id });
  expect(await listFailures(administrator)).toEqual([]);
  await expect(retryJob(administrator, { queue: "activity", id })).rejects.toMatchObject({
    code: "not_found",
  });
});

it("a queue tells how long the oldest has been waiting", async () => {
  await db.$transaction((tx) => enqueue(tx, "tidy", {}));
  const tidy = (await listQueues(administrator)).find(({ queue }) => queue === "tidy");
  expect(tidy).toMatchObject({ waiting: 1, waitingSince: expect.any(String) });
});

it("is for administrators alone", async () => {
  const member = await build.actor();
  const refused = { code: "forbidden" };
  const job = { queue: "activity", id: "01980000-0000-7000-8000-000000000000" } as const;
  await expect(listQueues(member)).rejects.toMatchObject(refused);
  await expect(listFailures(member)).rejects.toMatchObject(refused);
  await expect(retryJob(member, job)).rejects.toMatchObject(refused);
  await expect(dropJob(member, job)).rejects.toMatchObject(refused);
  await expect(retryQueue(member, job)).rejects.toMatchObject(refused);
});
