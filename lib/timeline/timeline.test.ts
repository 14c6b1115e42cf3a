import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { correctClock } from "./clocks";
import { addEvent, addEvents, changeEvent, removeEvent } from "./commands";
import { backEvent } from "./evidence";
import { moveEvent } from "./moving";
import { addWrittenEvent, proposeEvents, retimeEvent } from "./proposals";
import { listEvents } from "./queries";
import { NewEvent } from "./schema";

async function world(zone = "UTC") {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor, { zone });
  const texts = async () => (await listEvents(actor, { number })).map(({ text }) => text);
  return { actor, number, texts };
}

describe("adding events", () => {
  it("reads a time without a zone on the postmortem's clock", async () => {
    const { actor, number } = await world("Europe/Berlin");
    const event = await addEvent(actor, { number, at: "2026-03-14T14:02:10", text: "Deploy" });
    expect(event.at).toBe("2026-03-14T13:02:10.000Z");
  });

  it("reads a written line, and the next one on the same day", async () => {
    const { actor, number, texts } = await world("Europe/Berlin");
    await addWrittenEvent(actor, {
      number,
      line: "14 March 2026 14:02 Deploy 8841 reaches production",
    });
    const next = await addWrittenEvent(actor, { number, line: "≈14:13 the home page check fails" });
    expect(next).toMatchObject({ at: "2026-03-14T13:13:00.000Z", precision: "approximate" });
    expect(await texts()).toEqual(["Deploy 8841 reaches production", "the home page check fails"]);
  });

  it("says what to write when a line has no time", async () => {
    const { actor, number } = await world();
    await expect(addWrittenEvent(actor, { number, line: "it broke" })).rejects.toThrow(
      /Begin with the time/,
    );
  });

  it("refuses a range that ends before it starts, and a day that does not exist", async () => {
    const { actor, number } = await world();
    const range = { number, at: "2026-03-14T14:02Z", end: "2026-03-14T13:00Z", text: "x" };
    await expect(addEvent(actor, range)).rejects.toMatchObject({ code: "invalid" });
    await expect(addEvent(actor, { number, at: "2026-02-30T10:00", text: "x" })).rejects.toThrow(
      /cannot read/,
    );
    expect(NewEvent.safeParse({ number, at: "2026-03-14T14:02Z", text: "  " }).success).toBe(false);
  });

  it("shows pasted lines before any is kept", async () => {
    const { actor, number, texts } = await world();
    const { events } = await proposeEvents(actor, {
      number,
      text: "2026-03-14 14:02 deploy\nthat is all we know\n14:13 page",
    });
    expect(events.map(({ when }) => when)).toEqual(["14 Mar 2026 14:02", "14 Mar 2026 14:13"]);
    expect(await texts()).toEqual([]);
  });
});

describe("the order of events", () => {
  it("is that of time, and where times are equal that of people", async () => {
    const { actor, number, texts } = await world();
    const at = "2026-03-14T14:02Z";
    await addEvents(actor, {
      number,
      events: [
        { at, text: "a" },
        { at, text: "b" },
        { at, text: "c" },
      ],
    });
    await addEvent(actor, { number, at: "2026-03-14T13:00Z", text: "first" });
    const last = (await listEvents(actor, { number })).at(-1);
    await moveEvent(actor, { number, id: last?.id ?? "", direction: "earlier" });
    expect(await texts()).toEqual(["first", "a", "c", "b"]);
    await moveEvent(actor, { number, id: last?.id ?? "", direction: "earlier" });
    expect(await texts()).toEqual(["first", "c", "a", "b"]);
    expect(
      await moveEvent(actor, { number, id: last?.id ?? "", direction: "earlier" }),
    ).toMatchObject({
      moved: false,
    });
  });
});

describe("moving within a moment", () => {
  it("goes on where keys have become equal", async () => {
    const { actor, number, texts } = await world();
    const at = "2026-03-14T14:02Z";
    const events = ["a", "b", "c"].map((text) => ({ at, text }));
    const [, , last] = await addEvents(actor, { number, events });
    await db.timelineEvent.updateMany({
      where: { postmortem: { number } },
      data: { position: "a0" },
    });
    const id = last?.id ?? "";
    const before = await texts();
    const move = (direction: "earlier" | "later") => moveEvent(actor, { number, id, direction });
    await move(before.indexOf("c") === 0 ? "later" : "earlier");
    const moved = await texts();
    expect(Math.abs(moved.indexOf("c") - before.indexOf("c"))).toBe(1);
    await move(before.indexOf("c") === 0 ? "earlier" : "later");
    expect(await texts()).toEqual(before);
  });
});

describe("a time on another clock", () => {
  it("is kept as its source wrote it, from a line, a paste and a correction", async () => {
    const { actor, number } = await world("America/New_York");
    const day = "2026-03-14";
    const line = await addWrittenEvent(actor, { number, line: "14:02 CET deploy", day });
    expect(line).toMatchObject({ at: "2026-03-14T13:02:00.000Z", written: "14:02 CET" });
    const text = "| 2026-03-14 | 13:10 UTC | page |\n| 2026-03-14 | 09:12 ET | call |";
    const { events } = await proposeEvents(actor, { number, text });
    expect(events.map(({ written }) => written)).toEqual(["2026-03-14 13:10 UTC", undefined]);
    const id = line?.id ?? "";
    expect(await retimeEvent(actor, { number, id, when: "13:05 UTC" })).toMatchObject({
      written: "13:05 UTC",
    });
    expect(await retimeEvent(actor, { number, id, when: "09:06" })).toMatchObject({
      ...{ written: "", at: "2026-03-14T13:06:00.000Z" },
    });
  });
});

describe("changing events", () => {
  it("keeps both texts when two people change one", async () => {
    const { actor, number } = await world();
    const { id, version } = await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "was" });
    await changeEvent(actor, { number, id, text: "theirs", version, base: { text: "was" } });
    const mine = changeEvent(actor, { number, id, text: "mine", version, base: { text: "was" } });
    await expect(mine).rejects.toMatchObject({
      code: "conflict",
      details: { current: { text: "theirs" } },
    });
  });

  it("takes a new time as people write it, on the event's own day", async () => {
    const { actor, number } = await world("America/New_York");
    const { id, version } = await addEvent(actor, { number, at: "2026-03-14T23:50", text: "x" });
    await retimeEvent(actor, { number, id, when: "23:55–23:58", version });
    const [event] = await listEvents(actor, { number });
    expect(event).toMatchObject({
      at: "2026-03-15T03:55:00.000Z",
      end: "2026-03-15T03:58:00.000Z",
      precision: "range",
    });
    await expect(retimeEvent(actor, { number, id, when: "soon" })).rejects.toThrow(/cannot read/);
  });

  it("stars what matters", async () => {
    const { actor, number } = await world();
    const { id } = await addEvent(actor, { number, at: "2026-03-14T14:00Z", text: "x" });
    expect(await changeEvent(actor, { number, id, starred: true })).toMatchObject({
      starred: true,
    });
    const [event] = await listEvents(actor, { number });
    expect(event).toMatchObject({ starred: true });
  });

  it("disputes no time that moved with a source, only what somebody wrote", async () => {
    const { actor, number } = await world();
    const { id, version } = await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "x" });
    await correctClock(actor, { number, source: "log", aheadMs: 60_000 });
    await changeEvent(actor, { number, id, text: "theirs", version });
    const mine = { number, id, source: "log", version, base: { source: "" } };
    expect(await changeEvent(actor, mine)).toMatchObject({
      ...{ at: "2026-03-14T14:01:00.000Z", text: "theirs" },
    });
    const late = { number, id, when: "14:30", version };
    const base = { at: "2026-03-14T14:02:00.000Z", end: null, precision: "exact" };
    await expect(retimeEvent(actor, { ...late, base })).rejects.toMatchObject({ code: "conflict" });
  });

  it("drops the end when a range becomes exact", async () => {
    const { actor, number } = await world();
    const range = { at: "2026-03-14T14:00Z", end: "2026-03-14T14:10Z", text: "x" };
    const { id } = await addEvent(actor, { number, ...range });
    const changed = await changeEvent(actor, { number, id, precision: "exact" });
    expect(changed).toMatchObject({ precision: "exact", end: null });
  });

  it("brings a removed event back with what backed it", async () => {
    const { actor, number } = await world();
    const { id } = await addEvent(actor, { number, at: "2026-03-14T14:02Z", text: "x" });
    await backEvent(actor, { number, eventId: id, quotation: "page is blank" });
    const { removalId } = await removeEvent(actor, { number, id });
    expect(await listEvents(actor, { number })).toEqual([]);
    await undoRemoval(actor, { number, id: removalId });
    const [back] = await listEvents(actor, { number });
    expect(back?.evidence).toMatchObject([{ quotation: "page is blank" }]);
  });
});
