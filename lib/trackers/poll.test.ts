import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { buildPromise, buildTracker, linkedTo, movesOf } from "@/lib/testing/build-trackers";
import { gitHubIssue } from "@/lib/testing/tools/github";
import type { Answer } from "@/lib/testing/tools/server";
import { createIssue } from "./issues";
import { pollTrackers } from "./poll";
import type { toolNames } from "./words";

const start = new Date("2026-03-15T12:00:00Z");
const inMinutes = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const words = { title: "Start the app", body: "" };

async function linked(kind: keyof typeof toolNames = "github") {
  const tracker = await buildTracker(kind);
  const { keeper, at } = await buildPromise();
  await createIssue(keeper, { ...at, tracker: tracker.id, ...words });
  tracker.tool.server.asked.length = 0;
  return { ...tracker, keeper, at };
}

const stateOf = (id: string) => db.tracker.findUniqueOrThrow({ where: { id } });

describe("a tracker", () => {
  it("is asked every ten minutes at most, by one server of many", async () => {
    const { tool } = await linked();
    await Promise.all([1, 2, 3, 4].map(() => pollTrackers(inMinutes(0))));
    await pollTrackers(inMinutes(9));
    expect(tool.server.asked).toHaveLength(1);
    await pollTrackers(inMinutes(10));
    expect(tool.server.asked).toHaveLength(2);
  });

  it("is not asked about issues of promises that were settled long ago or removed", async () => {
    const { id, tool, keeper, at } = await linked();
    const settled = await buildPromise("done");
    await createIssue(settled.keeper, { ...settled.at, tracker: id, ...words });
    const ago = (days: number) => new Date(start.getTime() - days * 24 * 3_600_000);
    const settledAt = (days: number) =>
      db.actionItem.update({ where: { id: settled.at.id }, data: { settledAt: ago(days) } });
    const asked = () => tool.server.asked.splice(0).map(({ path }) => path.split("/").at(-1));

    await settledAt(30);
    tool.server.asked.length = 0;
    await pollTrackers(inMinutes(0));
    expect(asked().sort()).toEqual(["7", "8"]);
    await settledAt(91);
    await pollTrackers(inMinutes(10));
    expect(asked()).toEqual(["7"]);
    const removal = await db.removal.create({
      data: {
        postmortemId: (await db.actionItem.findUniqueOrThrow({ where: { id: at.id } }))
          .postmortemId,
        removedById: keeper.userId ?? "",
      },
    });
    await db.actionItem.update({ where: { id: at.id }, data: { removalId: removal.id } });
    await pollTrackers(inMinutes(20));
    expect(asked(), "only whether it still answers").toEqual(["shop"]);
  });
});

const html = "<html><title>Sign in to continue</title></html>";
const refusals: [string, Answer, RegExp][] = [
  ["401", { status: 401, json: { message: "Bad credentials" } }, /does not take our token/],
  ["403", { status: 403, json: { message: "Resource not accessible" } }, /no right to do this/],
  ["429", { status: 429, headers: { "retry-after": "1800" } }, /rate limit is reached/],
  ["500", { status: 500, json: { message: "oops" } }, /an error of its own \(500\)/],
  ["a page", { text: html }, /something else than JSON/],
  [
    "JSON of another kind",
    { json: { hello: "there" } },
    /in a form that we do not know|did not do what we asked/,
  ],
];

describe.each(["github", "gitlab", "jira", "linear"] as const)("%s", (kind) => {
  it.each(refusals)(
    "that answers with %s keeps its issues, and says so in a sentence",
    async (_name, answer, sentence) => {
      const { id, tool, at } = await linked(kind);
      tool.instead = () => answer;
      await pollTrackers(inMinutes(0));
      const { failure, failingSince } = await stateOf(id);
      expect(failure).toMatch(sentence);
      expect(failure).not.toMatch(/oops|Sign in|Bad credentials/);
      expect(failingSince).toEqual(inMinutes(0));
      expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
      expect(await movesOf(at.id)).toEqual([]);
      tool.instead = null;
      await pollTrackers(new Date(Date.now() + 48 * 3_600_000));
      expect(await stateOf(id)).toMatchObject({ failure: "", failingSince: null, waitUntil: null });
    },
  );

  it("that shows this token nothing any more has not lost its issues", async () => {
    const { id, tool, at } = await linked(kind);
    tool.instead = ({ path, json }) => {
      if (kind === "linear") return teamOrNothing(json);
      if (kind === "jira" && path.endsWith("/bulkfetch")) return { json: { issues: [] } };
      return { status: 404, json: { message: "Not Found" } };
    };
    await pollTrackers(inMinutes(0));
    expect((await stateOf(id)).failure).toMatch(/shows no (repository|project|team)/);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });
});

const teamOrNothing = (json: unknown): Answer =>
  JSON.stringify(json).includes("teams(")
    ? { json: { data: { teams: { nodes: [] } } } }
    : { json: { data: { issues: { nodes: [] } } } };

it("Linear's limit, which it tells with 400, is waited for", async () => {
  const { id, tool } = await linked("linear");
  const until = Date.now() + 900_000;
  tool.instead = () => ({
    status: 400,
    json: { errors: [{ message: "Rate limit exceeded", extensions: { code: "RATELIMITED" } }] },
    headers: { "x-ratelimit-requests-reset": String(until) },
  });
  await pollTrackers(inMinutes(0));
  expect(await stateOf(id)).toMatchObject({
    failure: expect.stringMatching(/rate limit is reached/),
    waitUntil: new Date(until),
  });
});

it("a key that Linear revoked is said to be so", async () => {
  const { id, tool } = await linked("linear");
  const errors = [{ message: "no", extensions: { code: "AUTHENTICATION_ERROR" } }];
  tool.instead = () => ({ status: 400, json: { errors } });
  await pollTrackers(inMinutes(0));
  expect((await stateOf(id)).failure).toMatch(/does not take our key/);
});

describe("GitHub's limits", () => {
  it("are waited for as long as it says", async () => {
    const { id, tool } = await linked();
    const reset = Math.floor(Date.now() / 1_000) + 3_000;
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
    tool.instead = () => ({ status: 403, json: { message: "API rate limit exceeded" }, headers });
    await pollTrackers(inMinutes(0));
    expect((await stateOf(id)).waitUntil).toEqual(new Date(reset * 1_000));
    tool.server.asked.length = 0;
    await pollTrackers(new Date(reset * 1_000 - 1));
    expect(tool.server.asked).toHaveLength(0);
    await pollTrackers(new Date(reset * 1_000));
    expect(tool.server.asked).toHaveLength(1);
  });

  it("end a round early when they are used up, and what was read until then is kept", async () => {
    const { id, tool, at } = await linked();
    const second = await buildPromise();
    await createIssue(second.keeper, { ...second.at, tracker: id, ...words });
    tool.server.asked.length = 0;
    const reset = Math.floor(Date.now() / 1_000) + 600;
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
    const closed = tool.move(7, "closed");
    tool.instead = () => ({ json: gitHubIssue(closed), headers });
    await pollTrackers(inMinutes(0));
    expect(tool.server.asked).toHaveLength(1);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "closed" }]);
    expect(await stateOf(id)).toMatchObject({ failure: "", waitUntil: new Date(reset * 1_000) });
  });
});

describe("an issue at GitHub", () => {
  it("that was transferred answers with a redirect, which we do not follow: it is gone from here", async () => {
    const { tool, at } = await linked();
    tool.instead = ({ path }) =>
      path.endsWith("/issues/7")
        ? { status: 301, headers: { location: `${tool.baseUrl}/repositories/9/issues/1` } }
        : null;
    await pollTrackers(inMinutes(0));
    expect(tool.server.asked.map(({ path }) => path)).not.toContain(
      "/api/v3/repositories/9/issues/1",
    );
    expect(await linkedTo(at.id)).toMatchObject([{ state: "gone", stateWord: "moved elsewhere" }]);
    expect(await movesOf(at.id)).toMatchObject([{ detail: { to: "gone" } }]);
  });

  it("is not gone when its whole repository was renamed; the tracker says so instead", async () => {
    const { id, tool, at } = await linked();
    tool.instead = () => ({ status: 301, json: {}, headers: { location: tool.baseUrl } });
    await pollTrackers(inMinutes(0));
    expect((await stateOf(id)).failure).toMatch(/now has another name/);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
  });

  it("whose text is longer than we read stays as it was told last", async () => {
    const { id, tool, at } = await linked();
    const closed = tool.move(7, "closed");
    tool.instead = () => ({ json: { ...gitHubIssue(closed), body: "x".repeat(120_000) } });
    await pollTrackers(inMinutes(0));
    expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
    expect(await stateOf(id)).toMatchObject({ failure: "" });
  });
});

it("a batch that is too long to read is asked for in parts", async () => {
  const { id, tool, at } = await linked("gitlab");
  const others = await Promise.all([buildPromise(), buildPromise()]);
  for (const { keeper, at: item } of others)
    await createIssue(keeper, { ...item, tracker: id, ...words });
  tool.server.asked.length = 0;
  for (const { number } of tool.issues) tool.move(number, "closed");
  for (const issue of tool.issues) issue.body = "x".repeat(60_000);
  await pollTrackers(inMinutes(0));
  for (const item of [at, ...others.map((other) => other.at)])
    expect(await linkedTo(item.id)).toMatchObject([{ state: "closed" }]);
  expect(tool.server.asked.map(({ query }) => query.getAll("iids[]").length)).toEqual([
    3, 2, 1, 1, 1,
  ]);
});

describe("administrators", () => {
  it("are told once, after a day of failures, and anew after it worked again", async () => {
    const { id, tool } = await linked();
    const alarms: string[] = [];
    const poll = (minutes: number) =>
      pollTrackers(inMinutes(minutes), async (_tx, { sentence, href }) => {
        expect(href).toBe(`/settings/integrations/trackers/${id}`);
        alarms.push(sentence);
      });
    const aDay = 24 * 60;
    tool.instead = () => ({ status: 500 });
    for (let at = 0; at < aDay; at += 60) await poll(at);
    expect(alarms).toEqual([]);
    await poll(aDay);
    await poll(aDay + 120);
    expect(alarms).toEqual([
      "For a day we have not been able to ask GitHub about acme/shop. GitHub answered with an error of its own (500).",
    ]);
    expect(await db.activity.count({ where: { kind: "tracker.failed", subjectId: id } })).toBe(1);
    tool.instead = null;
    await poll(aDay + 240);
    tool.instead = () => ({ status: 500 });
    await poll(aDay + 300);
    await poll(2 * aDay + 400);
    expect(alarms).toHaveLength(2);
  });
});
