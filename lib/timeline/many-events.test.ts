import { expect, it, vi } from "vitest";
import { pool } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { addEvents } from "./commands";
import { backEvent } from "./evidence";
import { listEvents } from "./queries";

it("a thousand events, some of unknown time and with evidence, are read in one statement", async () => {
  const actor = await build.actor();
  const { number } = await build.postmortem(actor);
  const start = Date.UTC(2026, 2, 14, 14);
  const events = Array.from({ length: 1_000 }, (_, index) => ({
    text: `event ${index}`,
    ...(index % 10 === 5
      ? { precision: "unknown" as const }
      : { at: new Date(start + index * 60_000).toISOString() }),
  }));
  const added = await addEvents(actor, { number, events });
  for (const { id } of added.slice(0, 10))
    await backEvent(actor, { number, eventId: id, quotation: "seen" });
  const query = vi.spyOn(pool(), "query");
  const read = await listEvents(actor, { number });
  // One more looks for the postmortem.
  expect(query).toHaveBeenCalledTimes(2);
  query.mockRestore();
  expect(read.map(({ text }) => text)).toEqual(events.map(({ text }) => text));
  expect(read.filter(({ earliest, latest }) => earliest && latest)).toHaveLength(100);
  expect(read.filter(({ evidence }) => evidence.length > 0)).toHaveLength(10);
});
