import fc from "fast-check";
import { expect, test } from "vitest";
import { DomainError } from "@/lib/errors/domain-error";
import { deepest, inOrder, type Place, type Placed, spotFor } from "./placing";
import { inReadingOrder, subtree, toForest } from "./tree";

/** The commands without their database: what each leaves behind is all that counts here. */
class Model {
  nodes: Placed[] = [];
  removals: string[][] = [];
  private made = 0;

  live = () => inOrder(this.nodes.filter(({ removed }) => !removed));

  ask(place: Place): string {
    this.made += 1;
    const id = `w${this.made}`;
    this.nodes.push({ ...spotFor(this.nodes, place), id, removed: false });
    return id;
  }

  move(id: string, place: Place): void {
    const spot = spotFor(this.nodes, place, id);
    this.nodes = this.nodes.map((node) => (node.id === id ? { ...node, ...spot } : node));
  }

  remove(id: string): void {
    const taken = subtree(this.live(), id).map((node) => node.id);
    this.removals.push(taken);
    this.flag(taken, true);
  }

  undo(index: number): void {
    const [taken = []] = this.removals.splice(index % Math.max(1, this.removals.length), 1);
    this.flag(taken, false);
  }

  private flag(ids: string[], removed: boolean): void {
    this.nodes = this.nodes.map((node) => (ids.includes(node.id) ? { ...node, removed } : node));
  }
}

const step = fc.record({
  kind: fc.constantFrom("ask", "ask", "ask", "move", "move", "remove", "undo" as const),
  how: fc.constantFrom("under", "top", "before", "after" as const),
  who: fc.nat(40),
  beside: fc.nat(40),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function run(model: Model, { kind, how, who, beside }: Step): void {
  const live = model.live();
  const target = live[beside % Math.max(1, live.length)]?.id;
  const subject = live[who % Math.max(1, live.length)]?.id;
  const place = placeOf(how, target);
  if (kind === "undo") model.undo(who);
  else if (kind === "ask") model.ask(place);
  else if (subject && kind === "remove") model.remove(subject);
  else if (subject) tolerate(() => model.move(subject, place));
}

function placeOf(how: Step["how"], target: string | undefined): Place {
  if (!target || how === "top") return { parent: null };
  return how === "under" ? { parent: target } : { [how]: target };
}

/** A refused move changes nothing; anything but a refusal is a mistake of ours. */
function tolerate(move: () => void): void {
  try {
    move();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

test("after any asking, moving, removing and undoing the whys are a forest and none is lost", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const model = new Model();
      for (const each of steps) run(model, each);
      while (model.removals.length > 0) model.undo(0);
      const shown = inReadingOrder(toForest(model.live())).map(({ id }) => id);
      expect(shown.toSorted()).toEqual(model.nodes.map(({ id }) => id).toSorted());
      for (const { id } of model.nodes) expect(reachesTop(model.nodes, id)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

function reachesTop(nodes: readonly Placed[], id: string): boolean {
  let at: string | null = id;
  for (let steps = 0; steps <= nodes.length; steps += 1) {
    const parent: string | null = nodes.find((node) => node.id === at)?.parent ?? null;
    if (parent === null) return true;
    at = parent;
  }
  return false;
}

test("no two whys ever share a position, removed ones included", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const model = new Model();
      for (const each of steps) run(model, each);
      expect(new Set(model.nodes.map(({ position }) => position)).size).toBe(model.nodes.length);
    }),
    { numRuns: 300 },
  );
});

test("a why goes exactly where it was asked to go", () => {
  const model = new Model();
  const [a, b, c] = [model.ask({}), model.ask({}), model.ask({})];
  model.move(c, { before: a });
  expect(model.live().map(({ id }) => id)).toEqual([c, a, b]);
  model.move(c, { after: a });
  expect(model.live().map(({ id }) => id)).toEqual([a, c, b]);
  model.move(a, { parent: b });
  const under = model.ask({ before: a });
  expect(
    toForest(model.live()).map(({ id, branches }) => [id, branches.map((each) => each.id)]),
  ).toEqual([
    [c, []],
    [b, [under, a]],
  ]);
});

test("a why comes back to the place that it was taken from", () => {
  const model = new Model();
  const [a, b, c] = [model.ask({}), model.ask({}), model.ask({})];
  model.remove(b);
  const between = model.ask({ after: a });
  model.undo(0);
  expect(model.live().map(({ id }) => id)).toEqual([a, between, b, c]);
});

test("a move that would close a circle is refused with a sentence, also across a removed why", () => {
  const model = new Model();
  const top = model.ask({});
  const middle = model.ask({ parent: top });
  const end = model.ask({ parent: middle });
  expect(() => model.move(top, { parent: end })).toThrow("under its own branches");
  model.remove(end);
  model.remove(middle);
  model.undo(0);
  expect(() => model.move(top, { parent: end })).toThrow("under its own branches");
});

test("a tree that no page could show is refused", () => {
  const model = new Model();
  let parent = model.ask({});
  for (let depth = 1; depth < deepest; depth += 1) parent = model.ask({ parent });
  expect(() => model.ask({ parent })).toThrow("whys deep");
  const other = model.ask({});
  model.ask({ parent: other });
  const last = model.live().at(-3);
  expect(() => model.move(other, { parent: last?.id })).toThrow("whys deep");
});

test("a place that is gone, or elsewhere than said, is refused", () => {
  const model = new Model();
  const [a, b] = [model.ask({}), model.ask({})];
  expect(() => model.ask({ parent: "nobody" })).toThrow("cannot find");
  expect(() => model.ask({ after: "nobody" })).toThrow("cannot find");
  expect(() => model.ask({ parent: a, after: b })).toThrow("hangs elsewhere");
  expect(() => model.move(a, { after: a })).toThrow("beside itself");
});
