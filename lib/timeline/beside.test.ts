import { describe, expect, it } from "vitest";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { groupMoments } from "./accounts";
import { standBeside } from "./beside";
import { addEvent, changeEvent, removeEvent } from "./commands";
import { durationsOf } from "./durations";
import { listEvents } from "./queries";
import { durationInWords } from "./words";

async function world(...texts: string[]) {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const ids = new Map<string, string>();
  for (const [index, text] of texts.entries()) {
    const at = `2026-03-14T14:0${index}Z`;
    ids.set(text, (await addEvent(actor, { number, at, text, source: text })).id);
  }
  const id = (text: string) => ids.get(text) ?? "";
  const beside = (text: string, other: string | null) =>
    standBeside(actor, { number, id: id(text), beside: other === null ? null : id(other) });
  const remove = async (text: string) =>
    (await removeEvent(actor, { number, id: id(text) })).removalId;
  /** "a(b c)": a stands in front of b and c. */
  const moments = async () =>
    groupMoments(await listEvents(actor, { number }))
      .map(({ head, accounts }) =>
        accounts.length === 0
          ? head.text
          : `${head.text}(${accounts.map(({ text }) => text).join(" ")})`,
      )
      .join(" ");
  return { actor, number, id, beside, remove, moments };
}

describe("accounts of one moment", () => {
  it("stand side by side, each with its own time and source", async () => {
    const { actor, number, beside, moments } = await world("a", "b", "c");
    const before = await listEvents(actor, { number });
    await beside("b", "a");
    expect(await moments()).toBe("a(b) c");
    const told = (events: typeof before) =>
      events.map(({ at, source, text }) => [at, source, text]);
    expect(told(await listEvents(actor, { number }))).toEqual(told(before));
  });

  it("never make a chain: beside an account is beside its head, and a head brings its accounts", async () => {
    const { beside, moments } = await world("a", "b", "c", "d", "e");
    await beside("b", "a");
    await beside("c", "b");
    expect(await moments()).toBe("a(b c) d e");
    await beside("e", "d");
    await beside("a", "e");
    expect(await moments()).toBe("d(a b c e)");
  });

  it("stay as they are when they stand together already, and are never beside themselves", async () => {
    const { beside, moments } = await world("a", "b");
    await beside("b", "a");
    await beside("a", "b");
    expect(await moments()).toBe("a(b)");
    await expect(beside("a", "a")).rejects.toMatchObject({ code: "invalid" });
  });

  it("are taken apart again; when the head leaves, the others stay together", async () => {
    const { beside, moments } = await world("a", "b", "c", "d");
    for (const text of ["b", "c", "d"]) await beside(text, "a");
    await beside("c", null);
    expect(await moments()).toBe("a(b d) c");
    await beside("a", null);
    expect(await moments()).toBe("a b(d) c");
  });

  it("stay together while their head is removed, and are as before when it comes back", async () => {
    const { actor, number, beside, remove, moments } = await world("a", "b", "c");
    await beside("b", "a");
    await beside("c", "a");
    const removal = await remove("a");
    expect(await moments()).toBe("b(c)");
    await undoRemoval(actor, { number, id: removal });
    expect(await moments()).toBe("a(b c)");
  });

  it("take a removed head along to where they go meanwhile", async () => {
    const { actor, number, beside, remove, moments } = await world("a", "b", "c", "d");
    await beside("b", "a");
    await beside("c", "a");
    const removal = await remove("a");
    await beside("b", "d");
    expect(await moments()).toBe("d(b c)");
    await undoRemoval(actor, { number, id: removal });
    expect(await moments()).toBe("d(a b c)");
  });

  it("carry their difference into the durations", async () => {
    const { actor, number, id, beside } = await world("a", "b", "c", "d");
    const mark = (text: string, milestone: "impact_started" | "detected") =>
      changeEvent(actor, { number, id: id(text), milestone });
    await mark("a", "impact_started");
    await mark("b", "detected");
    await mark("d", "detected");
    const words = async () => durationsOf(await listEvents(actor, { number })).map(durationInWords);
    expect(await words()).toEqual(["1 min"]);
    await beside("d", "b");
    expect(await words()).toEqual(["1 to 3 min"]);
  });

  it("are events of one postmortem", async () => {
    const { actor, number, id, moments } = await world("a");
    const other = await world("b");
    await expect(
      standBeside(actor, { number, id: id("a"), beside: other.id("b") }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect(await moments()).toBe("a");
  });
});
