import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { eventView as event } from "@/lib/testing/build-event-view";
import type { EventView } from "@/lib/timeline/schema";
import { EventRow } from "./event-row";
import { foldedStops } from "./folded-stops";
import { toldOf } from "./told";

const row = (shown: EventView, unsaved = {}) =>
  renderToStaticMarkup(
    <EventRow event={shown} zone="Europe/Berlin" unsaved={unsaved} beside={false} />,
  );

test("a row at rest is one button with its words, and has no field and no inline style", () => {
  const markup = row(
    event("a", "13:02", { milestone: "detected", starred: true, source: "deploy log" }),
  );
  expect(markup.match(/<button/g)).toHaveLength(1);
  expect(markup).not.toMatch(/<(input|select|textarea|form)|style=/);
  for (const word of ["14:02", "Event a", "detected", "starred", "deploy log"])
    expect(markup).toContain(word);
});

test("words that no server has stay in sight in a closed row, with the reason", () => {
  const markup = row(event("a", "13:02"), {
    text: { typed: "What I typed", problem: "The server does not answer." },
  });
  expect(markup).toContain("What I typed");
  expect(markup).toContain("The server does not answer.");
});

test("a time tells the reader's own clock, and what its source wrote on a clock that was off", () => {
  const shown = event("a", "13:02", { written: "14:05 CET", aheadMs: 180_000 });
  expect(toldOf(shown, "Europe/Berlin", "Asia/Tokyo")).toEqual([
    "22:02 on your clock",
    "Source wrote 14:05 CET; its clock ran 3 min ahead, corrected",
  ]);
  expect(toldOf(event("a", "16:02"), "Europe/Berlin", "Asia/Tokyo")).toEqual([
    "15 Mar 2026, 01:02 on your clock",
  ]);
  expect(toldOf(event("a", "13:02"), "Europe/Berlin", "Europe/Berlin")).toEqual([]);
});

const folded = (events: EventView[]) =>
  foldedStops(events, "UTC", ({ id }) => id).map((stop) => {
    const words = stop.kind === "moment" ? stop.accounts.join("+") : stop.words;
    return `${stop.folded ? "folded " : ""}${stop.kind}: ${words}`;
  });

test("where nothing is starred, nothing is folded away", () => {
  const shown = folded([event("a", "14:00"), event("b", "14:01")]);
  expect(shown).toEqual(["day: 14 Mar 2026, UTC", "moment: a", "moment: b"]);
});

test("the short story has what is starred and the milestones, says what it leaves out and hides no silence", () => {
  const shown = folded([
    event("a", "14:00"),
    event("b", "14:01", { milestone: "impact_started" }),
    event("c", "14:02"),
    event("d", "14:03", { beside: "c" }),
    event("e", "14:40", { starred: true }),
    event("f", "14:41", { milestone: "mitigated" }),
    event("g", "14:42"),
  ]);
  expect(shown).toEqual([
    "day: 14 Mar 2026, UTC",
    "folded moment: a",
    "left out: One more event",
    "moment: b",
    "folded moment: c+d",
    "left out: 2 more events",
    "gap: 37 min with nothing recorded.",
    "moment: e",
    "moment: f",
    "folded moment: g",
    "left out: One more event",
  ]);
});
