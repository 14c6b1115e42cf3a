import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsOf, circleIn, type Placeable } from "./bounds";
import { inOrder } from "./order";

type Row = Placeable & { position: string };

const known = (id: string, minute: number, until?: number): Row => ({
  ...{ id, afterId: null, beforeId: null, position: id },
  at: new Date(minute * 60_000),
  endAt: until === undefined ? null : new Date(until * 60_000),
  precision: until === undefined ? "exact" : "range",
});

const unknown = (id: string, afterId: string | null, beforeId: string | null, minute = 0): Row => ({
  ...known(id, minute),
  precision: "unknown",
  ...{ afterId, beforeId },
});

const minutes = (events: Row[], id: string) => {
  const { earliest = null, latest = null, anchor = 0 } = boundsOf(events).get(id) ?? {};
  return [earliest, latest, anchor].map((ms) => (ms === null ? null : ms / 60_000));
};

const given = fc.array(
  fc.record({
    minute: fc.integer({ min: 0, max: 5 }),
    until: fc.option(fc.integer({ min: 0, max: 5 })),
    isUnknown: fc.boolean(),
    after: fc.option(fc.nat(20)),
    before: fc.option(fc.nat(20)),
  }),
  { maxLength: 20 },
);

const timelines = given.map((rows): Row[] => {
  const id = (index: number | null) => (index === null ? null : `e${index}`);
  return rows.map(({ minute, until, isUnknown, after, before }, index) =>
    isUnknown
      ? unknown(`e${index}`, id(after), id(before), minute)
      : known(`e${index}`, minute, until === null ? undefined : minute + until),
  );
});

/** The same from scratch: a search through everything that is said, for one event at a time. */
function boundOf(events: readonly Row[], id: string, side: "earliest" | "latest"): number | null {
  const byId = new Map(events.map((event) => [event.id, event]));
  const nextTo = (one: Row) =>
    side === "earliest"
      ? [one.afterId, ...events.filter(({ beforeId }) => beforeId === one.id).map((e) => e.id)]
      : [one.beforeId, ...events.filter(({ afterId }) => afterId === one.id).map((e) => e.id)];
  const seen = new Set([id]);
  const found: number[] = [];
  for (const at of seen) {
    const event = byId.get(at);
    if (!event) continue;
    if (event.precision === "unknown") for (const next of nextTo(event)) seen.add(next ?? "");
    else found.push((side === "earliest" ? (event.endAt ?? event.at) : event.at).getTime());
  }
  if (found.length === 0) return null;
  return side === "earliest" ? Math.max(...found) : Math.min(...found);
}

describe("an unknown time", () => {
  it("lies between the end of what it follows and the start of what it precedes", () => {
    const events = [known("a", 2, 4), unknown("x", "a", "b"), known("b", 10, 12)];
    expect(minutes(events, "x")).toEqual([4, 10, 4]);
  });

  it("stands at the start of what it precedes when it follows nothing", () => {
    expect(minutes([unknown("x", null, "b"), known("b", 10)], "x")).toEqual([null, 10, 10]);
  });

  it("is bounded through chains of other unknown ones, from either side", () => {
    const events = [
      known("a", 2),
      unknown("x", "a", null),
      unknown("y", "x", null),
      unknown("z", "y", "b"),
      known("b", 10),
    ];
    for (const id of ["x", "y", "z"]) expect(minutes(events, id)).toEqual([2, 10, 2]);
    expect(inOrder(events.toReversed(), boundsOf(events)).map(({ id }) => id)).toEqual(
      "a x y z b".split(" "),
    );
  });

  it("is placed at the end of a chain of any length", () => {
    const length = 20_000;
    const events = Array.from({ length }, (_, index) => ({
      ...unknown(`e${index}`, index === 0 ? "a" : `e${index - 1}`, null),
      position: String(length - index).padStart(6, "0"),
    }));
    const order = inOrder([...events, known("a", 2)], boundsOf([...events, known("a", 2)]));
    expect(order.map(({ id }) => id)).toEqual(["a", ...events.map(({ id }) => id)]);
  });

  it("keeps bounds that contradict each other, so that they can be said", () => {
    const events = [known("a", 2), unknown("x", "b", "a"), known("b", 10)];
    expect(minutes(events, "x")).toEqual([10, 2, 10]);
  });

  it("keeps its place when what it followed is gone, as far as the rest allows", () => {
    expect(minutes([unknown("x", "gone", "b", 4), known("b", 10)], "x")).toEqual([null, 10, 4]);
    expect(minutes([unknown("x", "gone", "b", 40), known("b", 10)], "x")).toEqual([null, 10, 10]);
    expect(minutes([unknown("x", "gone", null, 4)], "x")).toEqual([null, null, 4]);
  });

  it("is bounded by nothing in a circle, and the circle is found", () => {
    const circle = [unknown("x", "y", null, 3), unknown("y", "x", null, 5)];
    expect(minutes([...circle, known("a", 2)], "x")).toEqual([null, null, 3]);
    expect(circleIn([...circle, known("a", 2)]).map(({ id }) => id)).toEqual(["x", "y"]);
    const tail = [unknown("w", null, "x"), unknown("z", "y", null)];
    expect(circleIn([...circle, ...tail]).map(({ id }) => id)).toEqual(["x", "y"]);
    expect(circleIn([known("a", 2), unknown("x", "a", null)])).toEqual([]);
  });

  it("stands behind all that it follows and before all that it precedes, whatever the others", () => {
    fc.assert(
      fc.property(timelines, (events) => {
        const bounds = boundsOf(events);
        const order = inOrder(events, bounds);
        expect(order.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          events.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
        const contradicts = [...bounds.values()].some(
          ({ earliest, latest }) => earliest !== null && latest !== null && earliest > latest,
        );
        if (contradicts || circleIn(events).length > 0) return;
        const place = new Map(order.map((event, index) => [event.id, index]));
        for (const { id, afterId, beforeId, precision } of order) {
          if (precision !== "unknown") continue;
          const here = place.get(id) ?? 0;
          expect(place.get(afterId ?? "") ?? -1).toBeLessThan(here);
          expect(place.get(beforeId ?? "") ?? order.length).toBeGreaterThan(here);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("has the bounds that a search through all that is said finds, and they settle", () => {
    fc.assert(
      fc.property(timelines, (events) => {
        if (circleIn(events).length > 0) return;
        const bounds = boundsOf(events);
        for (const [id, { earliest, latest }] of bounds) {
          expect(earliest).toBe(boundOf(events, id, "earliest"));
          expect(latest).toBe(boundOf(events, id, "latest"));
        }
        const settled = events.map((event) => {
          const { anchor } = bounds.get(event.id) ?? {};
          return anchor === undefined ? event : { ...event, at: new Date(anchor) };
        });
        expect(boundsOf(settled.toReversed())).toEqual(bounds);
      }),
      { numRuns: 2_000 },
    );
  });
});
