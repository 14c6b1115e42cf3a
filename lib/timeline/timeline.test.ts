import { describe, expect, it } from "vitest";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { addEvent, addEvents, backEvent, changeEvent, moveEvent, removeEvent } from "./commands";
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
