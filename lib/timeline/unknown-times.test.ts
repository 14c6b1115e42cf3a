import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { addEvent, addEvents, changeEvent, removeEvent } from "./commands";
import { moveEvent } from "./moving";
import { orderRemarks } from "./order-remarks";
import { addWrittenEvent, proposeEvents, retimeEvent } from "./proposals";
import { listEvents } from "./queries";
import { whenWritten } from "./written-times";

const day = "2026-03-14";

async function world() {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor, { zone: "Europe/Berlin" });
  const at = (time: string, text: string) =>
    addEvent(actor, { number, at: `${day}T${time}`, text });
  const deploy = await at("14:02", "deploy");
  const page = await at("14:10", "page");
  return { actor, number, deploy, page, at };
}

/** "14:02 deploy", as readers see it. */
async function told(actor: Actor, number: number) {
  const events = await listEvents(actor, { number });
  return events.map((event) => `${whenWritten(event, "Europe/Berlin")} ${event.text}`);
}

describe("an event of unknown time", () => {
  it("stands between the events that it names, and follows them when their times change", async () => {
    const { actor, number, deploy, page } = await world();
    const neighbours = { after: deploy.id, before: page.id };
    const event = await addEvent(actor, {
      ...{ number, precision: "unknown", text: "flush" },
      ...neighbours,
    });
    expect(event).toMatchObject({
      ...neighbours,
      precision: "unknown",
      earliest: deploy.at,
      latest: page.at,
    });
    expect(await told(actor, number)).toEqual([
      "14:02 deploy",
      "between 14:02 and 14:10 flush",
      "14:10 page",
    ]);
    await retimeEvent(actor, { number, id: deploy.id, when: "14:05–14:07" });
    await retimeEvent(actor, { number, id: page.id, when: "15:00" });
    expect((await told(actor, number))[1]).toBe("between 14:07 and 15:00 flush");
  });

  it("stands where it is written, between its neighbours, when its time is a question mark", async () => {
    const { actor, number, deploy, page, at } = await world();
    const { id } = await at("14:04", "flush");
    expect(await retimeEvent(actor, { number, id, when: "?" })).toMatchObject({
      precision: "unknown",
      after: deploy.id,
      before: page.id,
      end: null,
    });
    await addWrittenEvent(actor, { number, line: "? somebody calls" });
    expect((await told(actor, number)).at(-1)).toBe("after 14:10 somebody calls");
  });

  it.each([
    ["after 14:02 flush", "after 14:02 flush"],
    ["before 14:10: flush", "before 14:10 flush"],
    ["between 14:02 and 14:10 flush", "between 14:02 and 14:10 flush"],
    ["after 14:02 and before 14:10 flush", "between 14:02 and 14:10 flush"],
    ["between 14:03 and 14:09 flush", "14:03–14:09 flush"],
  ])("is written as people say it: %s", async (line, shown) => {
    const { actor, number } = await world();
    await addWrittenEvent(actor, { number, line });
    expect(await told(actor, number)).toContain(shown);
  });

  it("says so when no event stands at the time that it names", async () => {
    const { actor, number } = await world();
    const line = "after 14:05 flush";
    await expect(addWrittenEvent(actor, { number, line })).rejects.toThrow(
      /No event stands at 14:05/,
    );
  });

  it("gets a time like any other when somebody remembers", async () => {
    const { actor, number } = await world();
    const { id } = (await addWrittenEvent(actor, { number, line: "? flush" })) ?? { id: "" };
    expect(await retimeEvent(actor, { number, id, when: "≈14:06" })).toMatchObject({
      ...{ precision: "approximate", at: `${day}T13:06:00.000Z` },
      ...{ after: null, before: null, earliest: null, latest: null },
    });
  });

  it("loses a neighbour that is removed, keeps its place, and has it again after the undo", async () => {
    const { actor, number, deploy } = await world();
    await addWrittenEvent(actor, { number, line: "between 14:02 and 14:10 flush" });
    const before = await told(actor, number);
    const { removalId } = await removeEvent(actor, { number, id: deploy.id });
    expect(await told(actor, number)).toEqual(["before 14:10 flush", "14:10 page"]);
    const [{ id } = { id: "" }] = await listEvents(actor, { number });
    expect(await retimeEvent(actor, { number, id, when: "?" })).toMatchObject({ after: null });
    await undoRemoval(actor, { number, id: removalId });
    expect(await told(actor, number)).toEqual(before);
  });

  it("may follow one that is unknown itself, but never in a circle", async () => {
    const { actor, number, page } = await world();
    const add = (text: string, after: string) =>
      addEvent(actor, { number, precision: "unknown", text, after });
    const first = await add("first", page.id);
    const second = await add("second", first.id);
    expect(second).toMatchObject({ earliest: page.at });
    const round = { number, id: first.id, before: null };
    await expect(changeEvent(actor, { ...round, after: second.id })).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("“second”"),
    });
    await expect(changeEvent(actor, { ...round, after: first.id })).rejects.toMatchObject({
      code: "invalid",
    });
    expect((await told(actor, number)).slice(-2)).toEqual([
      "after 14:10 first",
      "after 14:10 second",
    ]);
  });

  it("names only events of its own postmortem", async () => {
    const { actor, number } = await world();
    const other = await world();
    const stranger = { number, precision: "unknown" as const, text: "x", after: other.deploy.id };
    await expect(addEvent(actor, stranger)).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused neighbours when its time is known", async () => {
    const { actor, number, deploy } = await world();
    await expect(
      addEvent(actor, { number, at: `${day}T14:05`, text: "x", after: deploy.id }),
    ).rejects.toThrow(/unknown time/);
    await expect(addEvent(actor, { number, text: "x" })).rejects.toThrow(/When was it/);
  });

  it("says aloud that its neighbours stand the wrong way round", async () => {
    const { actor, number, deploy, page } = await world();
    const text = "flush";
    const wrong = { number, precision: "unknown" as const, text, after: page.id };
    const { id } = await addEvent(actor, { ...wrong, before: deploy.id });
    const events = await listEvents(actor, { number });
    expect(orderRemarks(events, "Europe/Berlin")).toEqual([
      {
        text: "“flush” is said to lie after 14:10 and before 14:02. Is one of the times off?",
        ids: [id, page.id, deploy.id],
      },
    ]);
  });

  it("comes from a pasted line, between the lines around it", async () => {
    const { actor, number } = await world();
    const text = "15:00 search slow\n? cache flushed\n?: restarted\n15:20 search fine";
    const { events } = await proposeEvents(actor, { number, text });
    expect(events.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      "14 Mar 2026 15:00: search slow",
      "some time: cache flushed",
      "some time: restarted",
      "14 Mar 2026 15:20: search fine",
    ]);
    await addEvents(actor, {
      number,
      events: events.map(({ at, end, precision, text }) => ({ at, end, precision, text })),
    });
    expect((await told(actor, number)).slice(2)).toEqual([
      "15:00 search slow",
      "between 15:00 and 15:20 cache flushed",
      "between 15:00 and 15:20 restarted",
      "15:20 search fine",
    ]);
  });

  it("is moved among those of its place, but not past what it follows", async () => {
    const { actor, number, deploy } = await world();
    const add = (text: string) =>
      addEvent(actor, { number, precision: "unknown", text, after: deploy.id });
    await add("one");
    const { id } = await add("two");
    const move = () => moveEvent(actor, { number, id, direction: "earlier" });
    expect(await move()).toMatchObject({ moved: true });
    expect(await move()).toMatchObject({ moved: false });
    expect((await listEvents(actor, { number })).map(({ text }) => text)).toEqual([
      ...["deploy", "two", "one", "page"],
    ]);
  });
});
