import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { addEvent } from "./commands";
import { listEvents } from "./queries";
import { keepTelling, proposeTelling } from "./telling-proposals";
import { whenWritten } from "./written-times";

let actor: Actor;
let number: number;
const zone = "Europe/Berlin";

beforeEach(async () => {
  actor = await build.actor();
  const made = await build.postmortem(actor, { zone });
  ({ number } = made);
  const occurredOn = new Date("2026-03-14");
  await db.postmortem.update({ where: { id: made.id }, data: { occurredOn } });
});

const day = "2026-03-14";
const tell = async (text: string) =>
  (await proposeTelling(actor, { number, text })).map(
    ({ when, text: words }) => `${when} ${words}`,
  );
const timeline = async () =>
  (await listEvents(actor, { number })).map((event) => `${whenWritten(event, zone)} ${event.text}`);

describe("a told story", () => {
  it("is read on the day and the clock of its postmortem, and nothing of it is kept", async () => {
    expect(await tell("Around ten past two it broke. I looked. At 14:40 we rolled back.")).toEqual([
      "≈14:10 Around ten past two it broke.",
      "? I looked.",
      "14:40 At 14:40 we rolled back.",
    ]);
    expect(await timeline()).toEqual([]);
  });

  it("is near what the timeline knows", async () => {
    await addEvent(actor, { number, at: "2026-03-16T23:30", text: "It is down." });
    const [piece] = await proposeTelling(actor, { number, text: "At ten past one I woke up." });
    expect(piece).toMatchObject({ day: "2026-03-17", dayInWords: "17 Mar 2026", when: "≈01:10" });
  });

  it("is kept as far as its teller wants, in the order of time", async () => {
    const text =
      "At 14:02 it broke. I looked. By half past it was fine. The deploy had gone out at 13:50.";
    const pieces = await proposeTelling(actor, { number, text });
    await keepTelling(actor, {
      number,
      events: pieces.map(({ at, endAt, precision, text: words }) => ({
        ...{ at, precision, text: words, day },
        ...(endAt && { end: endAt }),
      })),
    });
    expect(await timeline()).toEqual([
      "13:50 The deploy had gone out at 13:50.",
      "14:02 At 14:02 it broke.",
      "between 14:02 and 14:30 I looked.",
      "≈14:30 By half past it was fine.",
    ]);
  });

  it("takes the times that its teller wrote instead", async () => {
    await keepTelling(actor, {
      number,
      events: [
        { text: "It broke.", at: "2026-03-14T13:02Z", precision: "exact", when: "≈14:05", day },
        { text: "We looked.", at: "2026-03-14T13:05Z", precision: "exact", when: "?", day },
        { text: "It was back.", when: "15 Mar 00:10–00:20", day },
      ],
    });
    expect(await timeline()).toEqual([
      "≈14:05 It broke.",
      "between 14:05 and 15 Mar 2026 00:10 We looked.",
      "00:10–00:20 It was back.",
    ]);
  });

  it("keeps nothing when one time cannot be read, and says which", async () => {
    const events = [
      { text: "It broke.", when: "14:05", day },
      { text: "It was back.", when: "when Ben came", day },
    ];
    await expect(keepTelling(actor, { number, events })).rejects.toMatchObject({
      code: "invalid",
      details: { fields: { "events.1.when": expect.stringContaining('"when Ben came"') } },
    });
    expect(await timeline()).toEqual([]);
  });
});
