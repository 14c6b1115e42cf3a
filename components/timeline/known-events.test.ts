import fc from "fast-check";
import { expect, test } from "vitest";
import { eventView } from "@/lib/testing/build-event-view";
import type { EventView } from "@/lib/timeline/schema";
import { eventsOf, type KnownEvents, knownFrom, type News, withNews } from "./known-events";

const event = (id: string, minute: number, more: Partial<EventView> = {}) =>
  eventView(id, `14:${String(minute).padStart(2, "0")}`, more);

const told = (known: KnownEvents, ...news: News[]) => news.reduce(withNews, known);
const ids = (known: KnownEvents) => eventsOf(known).map(({ id }) => id);
const three = [event("a", 1), event("b", 2), event("c", 2)];

test("a new event stands behind everything that was not later", () => {
  const known = told(knownFrom(three), { type: "kept", events: [event("d", 2), event("e", 0)] });
  expect(ids(known)).toEqual(["e", "a", "b", "c", "d"]);
});

test("an event with another time moves there, and one with other words stays", () => {
  const known = told(knownFrom(three), {
    type: "kept",
    events: [event("a", 9, { version: 2 }), event("b", 2, { text: "Other words", version: 2 })],
  });
  expect(ids(known)).toEqual(["b", "c", "a"]);
  expect(eventsOf(known)[0]?.text).toBe("Other words");
});

test("a mark shows at once, and goes again when it is refused", () => {
  const wished = told(knownFrom(three), {
    type: "wished",
    key: 1,
    id: "b",
    patch: { starred: true },
  });
  expect(eventsOf(wished)[1]?.starred).toBe(true);
  const refused = told(wished, { type: "settled", key: 1 });
  expect(eventsOf(refused)).toEqual(three);
});

test("a mark on its way outlives the answer to the one before it", () => {
  const known = told(
    knownFrom(three),
    { type: "wished", key: 1, id: "b", patch: { starred: true } },
    { type: "wished", key: 2, id: "b", patch: { milestone: "detected" } },
    { type: "kept", events: [event("b", 2, { starred: true, version: 2 })] },
    { type: "settled", key: 1 },
  );
  expect(eventsOf(known)[1]).toMatchObject({ starred: true, milestone: "detected" });
});

test("what was removed here stays away though an older drawing still has it, until it is brought back", () => {
  const removed = told(
    knownFrom(three),
    { type: "gone", id: "b" },
    { type: "drawn", given: three },
  );
  expect(ids(removed)).toEqual(["a", "c"]);
  expect(ids(told(removed, { type: "back", id: "b" }))).toEqual(["a", "b", "c"]);
});

test("a drawing that is older than what was kept here loses no words", () => {
  const newer = event("b", 2, { text: "Newer", version: 3 });
  const known = told(
    knownFrom(three),
    { type: "kept", events: [newer, event("d", 4)] },
    { type: "drawn", given: three.map((one) => ({ ...one })) },
  );
  expect(eventsOf(known).map(({ text }) => text)).toEqual([
    "Event a",
    "Newer",
    "Event c",
    "Event d",
  ]);
});

test("what somebody else removed goes with the next drawing, also where it was changed here", () => {
  const known = told(
    knownFrom(three),
    { type: "kept", events: [event("b", 2, { version: 2 })] },
    { type: "drawn", given: [event("a", 1), event("c", 2)] },
  );
  expect(ids(known)).toEqual(["a", "c"]);
});

test("an event that a drawing leaves as it was keeps its identity, so that its row stays", () => {
  const known = told(knownFrom(three), {
    type: "drawn",
    given: [event("a", 1), event("b", 2, { starred: true, version: 2 }), event("c", 2)],
  });
  const [a, b, c] = eventsOf(known);
  expect([a === three[0], b === three[1], c === three[2]]).toEqual([true, false, true]);
});

test("an event goes one place on, and stays there when the server draws the same", () => {
  const moved = told(knownFrom(three), { type: "swapped", id: "b", step: 1 });
  expect(ids(moved)).toEqual(["a", "c", "b"]);
  expect(ids(told(moved, { type: "swapped", id: "b", step: 1 }))).toEqual(["a", "c", "b"]);
});

test("whatever happened here, a drawing that knows all of it is what is shown", () => {
  const anyNews = fc.oneof(
    fc.record({
      type: fc.constant("kept" as const),
      events: fc.array(
        fc
          .tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.nat(20))
          .map(([id, minute]) => event(id, minute, { version: 2 })),
      ),
    }),
    fc.record({ type: fc.constant("gone" as const), id: fc.constantFrom("a", "b", "d") }),
    fc.record({ type: fc.constant("back" as const), id: fc.constantFrom("a", "b", "d") }),
  );
  fc.assert(
    fc.property(fc.array(anyNews, { maxLength: 8 }), (news) => {
      const known = told(knownFrom(three), ...news);
      const now = eventsOf(known);
      expect(eventsOf(told(known, { type: "drawn", given: now }))).toEqual(now);
      expect(now.map(({ at }) => at)).toEqual(now.map(({ at }) => at).toSorted());
    }),
  );
});
