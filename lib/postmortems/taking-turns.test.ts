import { describe, expect, it } from "vitest";
import { changeAction, commitToAction } from "@/lib/action-items/commands";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { markLayer } from "@/lib/layers/commands";
import { build } from "@/lib/testing/build";
import { addEvent, removeEvent } from "@/lib/timeline/commands";
import { moveEvent } from "@/lib/timeline/moving";
import { changeFacts } from "./commands";
import { getPostmortem } from "./queries";

/** Four times as many meet: more than there are connections, and not so many that one waits too long. */
const crowd = 6;
const each = <T>(work: (turn: number) => Promise<T>) =>
  Promise.allSettled(Array.from({ length: crowd }, (_, turn) => work(turn)));
const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));

async function draft(): Promise<{ actor: Actor; number: number }> {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  return { actor, number };
}

const event = { at: "2026-03-14T14:02:00Z", text: "Alerts fire." };

describe("a crowd that writes in one postmortem", () => {
  it("is heard one after the other when nobody says what they started from", async () => {
    const { actor, number } = await draft();
    const layer = await build.layer();
    const action = await commitToAction(actor, { number, title: "Flags start off" });
    const results = await Promise.all([
      each((turn) => changeFacts(actor, { number, title: `Title ${turn}` })),
      each((turn) =>
        markLayer(actor, { number, layer: layer.slug, outcome: "held", note: `${turn}` }),
      ),
      each((turn) => changeAction(actor, { number, id: action.id, title: `Title ${turn}` })),
      each((turn) =>
        changeAction(actor, { number, id: action.id, proof: { note: `Run ${turn}` } }),
      ),
    ]);
    expect(results.flatMap(refusals)).toEqual([]);
    expect((await getPostmortem(actor, { number })).version).toBe(1 + crowd);
  });

  it("loses no field that only one of them touched", async () => {
    const { actor, number } = await draft();
    const fields = ["title", "summary", "impact", "surprised", "wentWell", "lucky"] as const;
    const before = await getPostmortem(actor, { number });
    const save = (field: (typeof fields)[number]) =>
      changeFacts(actor, {
        number,
        [field]: `Words of ${field}`,
        version: before.version,
        base: { [field]: before[field] },
      });
    await Promise.all(fields.map(save));
    const written = Object.fromEntries(fields.map((field) => [field, `Words of ${field}`]));
    expect(await getPostmortem(actor, { number })).toMatchObject(written);
  });

  it("has one winner where all started from the same version; the others see what is there", async () => {
    const { actor, number } = await draft();
    const results = await each((turn) =>
      changeFacts(actor, { number, title: `Title ${turn}`, version: 1 }),
    );
    const { title } = await getPostmortem(actor, { number });
    const lost = refusals(results);
    expect(lost).toHaveLength(crowd - 1);
    for (const refusal of lost)
      expect(refusal).toMatchObject({
        code: "conflict",
        details: { current: { title }, version: 2 },
      });
  });

  it("gives each new event a place of its own, so that any of them can be moved", async () => {
    const { actor, number } = await draft();
    expect(refusals(await each(() => addEvent(actor, { number, ...event })))).toEqual([]);
    const rows = await db.timelineEvent.findMany({ where: { postmortem: { number } } });
    expect(new Set(rows.map(({ position }) => position)).size).toBe(crowd);
    const moves = rows.map(({ id }) => moveEvent(actor, { number, id, direction: "later" }));
    expect(refusals(await Promise.allSettled(moves))).toEqual([]);
  });

  it("takes one thing away once, so that its undo brings it back", async () => {
    const { actor, number } = await draft();
    const { id } = await addEvent(actor, { number, ...event });
    const lost = refusals(await each(() => removeEvent(actor, { number, id })));
    expect(lost.map(({ code }) => code)).toEqual(Array(crowd - 1).fill("not_found"));
  });
});
