import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { mostAheadMs } from "./ahead";
import { correctClock } from "./clocks";
import { addEvent, addEvents, changeEvent, removeEvent } from "./commands";
import { retimeEvent } from "./proposals";
import { listClocks, listEvents } from "./queries";

const source = "deploy log";
const minute = 60_000;

async function world() {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const add = (time: string, more: { source?: string; end?: string } = {}) =>
    addEvent(actor, {
      ...{ number, at: `2026-03-14T${time}Z`, text: time },
      ...more,
      ...(more.end ? { end: `2026-03-14T${more.end}Z` } : {}),
    });
  const correct = (aheadMs: number, of = source) =>
    correctClock(actor, { number, source: of, aheadMs });
  const times = async () =>
    (await listEvents(actor, { number })).map(
      ({ text, at, end }) => `${text} ${at.slice(11, 19)}${end ? `–${end.slice(11, 19)}` : ""}`,
    );
  return { actor, number, add, correct, times };
}

describe("a source whose clock was off", () => {
  it("is corrected for all its events at once, ranges too, and for no other", async () => {
    const { actor, number, add, times } = await world();
    await add("14:02", { source });
    await add("14:10", { source: " Deploy  LOG ", end: "14:12" });
    await add("14:03", { source: "chat" });
    const answer = await correctClock(actor, { number, source, ahead: "+3 min" });
    expect(answer).toEqual({ source, aheadMs: 3 * minute, wasMs: 0, moved: 2 });
    expect(await times()).toEqual(["14:02 13:59:00", "14:03 14:03:00", "14:10 14:07:00–14:09:00"]);
    expect(await listClocks(actor, { number })).toEqual([{ source, aheadMs: 3 * minute }]);
    const [first] = await listEvents(actor, { number });
    expect(first).toMatchObject({ aheadMs: 3 * minute, source });
  });

  it("can be corrected by anything, again and again, and is then taken back to the millisecond", async () => {
    const { actor, number, add, correct } = await world();
    await add("14:02:10.123", { source });
    await add("14:10", { source, end: "14:12:00.007" });
    await addEvent(actor, { number, precision: "unknown", text: "between" });
    const before = await listEvents(actor, { number });
    const strip = (events: typeof before) => events.map(({ version: _, ...event }) => event);
    const ahead = fc.integer({ min: -mostAheadMs, max: mostAheadMs });
    await fc.assert(
      fc.asyncProperty(fc.array(ahead, { minLength: 1, maxLength: 3 }), async (corrections) => {
        for (const aheadMs of corrections) {
          await correct(aheadMs);
          const [event] = await listEvents(actor, { number });
          const firstAt = Date.parse(before[0]?.at ?? "");
          expect(Date.parse(event?.at ?? "")).toBe(firstAt - aheadMs);
        }
        await correct(0);
        expect(strip(await listEvents(actor, { number }))).toEqual(strip(before));
        expect(await listClocks(actor, { number })).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("corrects what is added, pasted or attributed to it later", async () => {
    const { actor, number, add, correct, times } = await world();
    await correct(3 * minute);
    expect(await add("14:02", { source: "DEPLOY LOG" })).toMatchObject({
      ...{ at: "2026-03-14T13:59:00.000Z", aheadMs: 3 * minute },
    });
    const events = [{ at: "2026-03-14T14:20Z", text: "14:20", source }];
    await addEvents(actor, { number, events });
    const { id } = await add("14:30");
    await changeEvent(actor, { number, id, source });
    expect(await times()).toEqual(["14:02 13:59:00", "14:20 14:17:00", "14:30 14:27:00"]);
    await changeEvent(actor, { number, id, source: "chat" });
    expect((await times()).at(-1)).toBe("14:30 14:30:00");
  });

  it("leaves a time as it is given that somebody writes on the corrected timeline", async () => {
    const { actor, number, add, correct, times } = await world();
    await correct(3 * minute);
    const { id } = await add("14:02", { source });
    await retimeEvent(actor, { number, id, when: "14:05" });
    expect(await times()).toEqual(["14:02 14:05:00"]);
    await changeEvent(actor, { number, id, at: "2026-03-14T14:06Z", source: "chat" });
    expect(await times()).toEqual(["14:02 14:06:00"]);
  });

  it("is corrected for a removed event too, which comes back right", async () => {
    const { actor, number, add, correct, times } = await world();
    const { id } = await add("14:02", { source });
    const { removalId } = await removeEvent(actor, { number, id });
    await correct(3 * minute);
    await undoRemoval(actor, { number, id: removalId });
    expect(await times()).toEqual(["14:02 13:59:00"]);
    await correct(0);
    expect(await times()).toEqual(["14:02 14:02:00"]);
  });

  it("takes along the events that lie between its own", async () => {
    const { actor, number, add, correct } = await world();
    const { id } = await add("14:02", { source });
    await addEvent(actor, { number, precision: "unknown", text: "x", after: id });
    await correct(3 * minute);
    const [, between] = await listEvents(actor, { number });
    expect(between).toMatchObject({
      ...{ earliest: "2026-03-14T13:59:00.000Z", at: "2026-03-14T13:59:00.000Z", aheadMs: 0 },
    });
  });

  it("has to have a name, and a length of at most some days", async () => {
    const { actor, number, correct } = await world();
    await expect(correct(mostAheadMs + 1)).rejects.toThrow(/more than 20 days/);
    await expect(correctClock(actor, { number, source, ahead: "much" })).rejects.toThrow(
      /Write a length/,
    );
  });
});
