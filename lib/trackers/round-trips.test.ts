import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import type { TrackerKind } from "@/lib/db/generated/enums";
import {
  buildPromise,
  buildTracker,
  callHook,
  linkedTo,
  movesOf,
  statusOf,
} from "@/lib/testing/build-trackers";
import { createIssue } from "./issues";
import { pollTrackers } from "./poll";
import { toolNames } from "./words";

const kinds = Object.keys(toolNames) as TrackerKind[];
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
const words = { title: "Start the app", body: "As promised: http://localhost:3000/actions/1" };
/** These know states between open and closed. */
const knowsProgress = (kind: TrackerKind) => kind === "jira" || kind === "linear";

describe.each(kinds)("an issue in %s", (kind) => {
  it("is made from a promise, moves it by webhook, and asks for proof when a poll sees it closed", async () => {
    const { id: tracker, tool, secret } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();

    const issue = await createIssue(keeper, { ...at, tracker, ...words });
    const [there] = tool.issues;
    if (!there) throw new Error("The tool has no issue");
    expect(there.title).toBe(words.title);
    expect(there.body).toContain("http://localhost:3000/actions/1");
    expect(issue).toMatchObject({ trackerKind: kind, key: tool.key(there), state: "open" });
    expect(issue.url).toMatch(/^https?:\/\/.+7/);

    const moved = tool.move(there.number, knowsProgress(kind) ? "in_progress" : "closed");
    expect(await callHook(tracker, tool.call(moved, secret, "changed", new Date()))).toBe(204);
    if (knowsProgress(kind)) {
      expect(await statusOf(at.id)).toBe("in_progress");
      expect(await movesOf(at.id)).toMatchObject([{ kind: "action.started" }]);
    } else {
      expect(await statusOf(at.id)).toBe("open");
      tool.move(there.number, "open");
      await pollTrackers(later(0));
      expect(await linkedTo(at.id)).toMatchObject([{ state: "open" }]);
    }
    const before = (await movesOf(at.id)).length;

    tool.move(there.number, "closed");
    await pollTrackers(later(20));
    expect(await linkedTo(at.id)).toMatchObject([{ key: tool.key(there), state: "closed" }]);
    expect((await movesOf(at.id)).slice(before)).toMatchObject([
      {
        kind: "action.issue-moved",
        detail: { tracker: toolNames[kind], key: tool.key(there), to: "closed" },
      },
    ]);
    expect(await statusOf(at.id), "closing it there keeps no promise").toBe(
      knowsProgress(kind) ? "in_progress" : "open",
    );
  });

  it("that is opened again after its promise was proved is told of", async () => {
    const { id: tracker, tool, secret } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    await createIssue(keeper, { ...at, tracker, ...words });
    const closed = tool.move(7, "closed");
    await callHook(tracker, tool.call(closed, secret, "changed", new Date()));
    await db.actionItem.update({
      where: { id: at.id },
      data: { status: "done", settledAt: new Date() },
    });
    tool.move(7, "open");
    await pollTrackers(later(20));
    expect(await movesOf(at.id)).toMatchObject([
      { detail: { from: "open", to: "closed" } },
      { detail: { from: "closed", to: "open" } },
    ]);
    expect(await statusOf(at.id), "opening it there takes no proof away").toBe("done");
  });

  it("that is renamed keeps its link and shows its new title, and nobody is told", async () => {
    const { id: tracker, tool, secret } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    await createIssue(keeper, { ...at, tracker, ...words });
    const there = tool.move(7, "open");
    there.title = "Start the app, and look at it";
    await callHook(tracker, tool.call(there, secret, "changed", new Date()));
    expect(await linkedTo(at.id)).toMatchObject([{ title: there.title, state: "open" }]);
    there.title = "Look at it";
    await pollTrackers(later(20));
    expect(await linkedTo(at.id)).toMatchObject([{ title: "Look at it", state: "open" }]);
    expect(await movesOf(at.id)).toEqual([]);
  });

  it("that is no longer there is said to be gone, once", async () => {
    const { id: tracker, tool } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    await createIssue(keeper, { ...at, tracker, ...words });
    tool.issues.length = 0;
    await pollTrackers(later(20));
    await pollTrackers(later(40));
    expect(await linkedTo(at.id)).toMatchObject([{ state: "gone", stateWord: "not found" }]);
    expect(await movesOf(at.id)).toMatchObject([{ detail: { to: "gone" } }]);
  });
});

it.each(["github", "jira", "linear"] as const)(
  "%s tells by webhook what was deleted",
  async (kind) => {
    const { id: tracker, tool, secret } = await buildTracker(kind);
    const { keeper, at } = await buildPromise();
    await createIssue(keeper, { ...at, tracker, ...words });
    const there = tool.move(7, "open");
    expect(await callHook(tracker, tool.call(there, secret, "deleted", new Date()))).toBe(204);
    expect(await linkedTo(at.id)).toMatchObject([{ state: "gone", stateWord: "deleted" }]);
    expect(await movesOf(at.id)).toMatchObject([{ detail: { to: "gone", word: "deleted" } }]);
  },
);
