import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { undoRemoval } from "@/lib/postmortems/removals";
import { build } from "@/lib/testing/build";
import { standBeside } from "./beside";
import { correctClock } from "./clocks";
import { addEvents, changeEvent, removeEvent } from "./commands";
import { retimeEvent } from "./proposals";
import { listEvents } from "./queries";

/** What is refused is refused in words. */
async function allOf(commands: Promise<unknown>[]): Promise<void> {
  for (const ended of await Promise.allSettled(commands))
    if (ended.status === "rejected") expect(ended.reason).toBeInstanceOf(DomainError);
}

test("a clock that is corrected while events come, change and go stays exactly reversible", async () => {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const at = "2026-03-14T14:00:00.000Z";
  for (let round = 1; round <= 6; round += 1) {
    const [first, second] = await addEvents(actor, {
      number,
      events: [
        { at, text: `known ${round}`, source: "log" },
        { precision: "unknown", text: `unknown ${round}` },
      ],
    });
    const [id, other] = [first?.id ?? "", second?.id ?? ""];
    await allOf([
      correctClock(actor, { number, source: "log", aheadMs: round * 60_000 }),
      changeEvent(actor, { number, id, text: `changed ${round}` }),
      retimeEvent(actor, { number, id, when: "14:05" }),
      changeEvent(actor, { number, id, source: "chat" }),
      removeEvent(actor, { number, id }),
      removeEvent(actor, { number, id }),
      standBeside(actor, { number, id: other, beside: id }),
      addEvents(actor, { number, events: [{ at, text: `late ${round}`, source: "LOG " }] }),
      correctClock(actor, { number, source: " Log", aheadMs: -round * 1_000 }),
    ]);
  }
  await correctClock(actor, { number, source: "log", aheadMs: 0 });
  const late = (await listEvents(actor, { number })).filter(({ text }) => text.startsWith("late"));
  expect(late.map((event) => event.at)).toEqual(Array(6).fill(at));
});

test("an event that is removed twice at once goes once, and its undo brings it back", async () => {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const events = [{ at: "2026-03-14T14:00Z", text: "Once" }];
  const [{ id } = { id: "" }] = await addEvents(actor, { number, events });
  await allOf([1, 2, 3].map(() => removeEvent(actor, { number, id })));
  const [removal, ...others] = await db.removal.findMany({ where: { postmortem: { number } } });
  expect(others).toEqual([]);
  await undoRemoval(actor, { number, id: removal?.id ?? "" });
  expect(await listEvents(actor, { number })).toMatchObject([{ text: "Once" }]);
});
