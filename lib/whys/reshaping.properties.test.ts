import fc from "fast-check";
import { expect, test } from "vitest";
import { DomainError } from "@/lib/errors/domain-error";
import { type Backed, merging } from "./merging";
import { partsOf } from "./parts";
import { inOrder, type Place, spotFor } from "./placing";
import { reversed } from "./reversal";
import { splitting } from "./splitting";
import { inReadingOrder, subtree, toForest } from "./tree";
import { after, type Node, nothing, type Turn } from "./turns";

/** The commands without their database. */
class Model {
  world: Backed = { nodes: [], evidence: [], actions: [] };
  turns: Turn[] = [];
  private made = 0;

  live = () => inOrder(this.world.nodes.filter(({ removed }) => !removed));
  newId = () => `w${++this.made}`;

  /** A why with an answer of two sentences, a piece of evidence and an action of its own. */
  ask(place: Place): void {
    const spot = spotFor(this.world.nodes, place);
    const id = this.newId();
    const node: Node = {
      ...{ ...spot, id, removed: false, question: `Why ${id}?`, answer: `A${id}. B${id}.` },
      ...{ kind: null, assumption: this.made % 2 === 0, contributing: this.made % 3 === 0 },
      ...{ layerId: null, version: 1 },
    };
    this.world.nodes.push(node);
    this.world.evidence.push({ id: `e${id}`, whyId: id, says: `${this.made % 4}`, removed: false });
    this.world.actions.push({ id: `a${id}`, whyId: id });
  }

  take(turn: Turn): void {
    this.world = after(this.world, turn) as Backed;
    this.turns.push(turn);
  }

  move(id: string, place: Place): void {
    const { parent, position } = this.node(id);
    const now = spotFor(this.world.nodes, place, id);
    this.take({ ...nothing, changed: [{ id, was: { parent, position }, now }] });
  }

  split(id: string, to: number): void {
    const answers = partsOf(this.node(id).answer);
    const evidence = { [`e${id}`]: to % 2 };
    this.take(splitting(this.world, id, { answers, evidence }, this.newId));
  }

  remove(id: string): void {
    const taken = new Set(subtree(this.live(), id).map((node) => node.id));
    this.world.nodes = this.world.nodes.map((node) =>
      taken.has(node.id) ? { ...node, removed: true } : node,
    );
  }

  undo(index: number): void {
    const [turn] = this.turns.splice(index % Math.max(1, this.turns.length), 1);
    if (turn) this.world = after(this.world, reversed(this.world, turn)) as Backed;
  }

  private node(id: string): Node {
    const node = this.world.nodes.find((each) => each.id === id);
    if (!node) throw new Error(`The test asks for ${id}, which it never made`);
    return node;
  }
}

const kinds = ["ask", "ask", "ask", "move", "merge", "merge", "split", "remove", "undo"] as const;
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  how: fc.constantFrom("under", "top", "before", "after" as const),
  who: fc.nat(40),
  other: fc.nat(40),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
/** A tree of a few whys first, for there is nothing to reshape in an empty one. */
const asked = fc.array(step, { minLength: 3, maxLength: 9 });
const steps = fc
  .tuple(asked, fc.array(step, { maxLength: 50 }))
  .map(([first, then]) => [...first.map((each) => ({ ...each, kind: "ask" as const })), ...then]);

function run(model: Model, { kind, how, who, other }: Step): void {
  const live = model.live();
  const subject = live[who % Math.max(1, live.length)]?.id;
  const target = live[other % Math.max(1, live.length)]?.id;
  const place = placeOf(how, target);
  if (kind === "ask") tolerate(() => model.ask(place));
  else if (kind === "undo") tolerate(() => model.undo(who));
  else if (!subject || !target) return;
  else if (kind === "remove") model.remove(subject);
  else if (kind === "move") tolerate(() => model.move(subject, place));
  else if (kind === "split") tolerate(() => model.split(subject, other));
  else tolerate(() => model.take(merging(model.world, subject, target)));
}

function placeOf(how: Step["how"], target: string | undefined): Place {
  if (!target || how === "top") return { parent: null };
  return how === "under" ? { parent: target } : { [how]: target };
}

/** A refusal changes nothing; anything but a refusal is a mistake of ours. */
function tolerate(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return false;
  }
}

/** Everything that a reader could see, in the order of reading. */
const told = ({ world }: Model) => ({
  whys: inReadingOrder(toForest(inOrder(world.nodes.filter(({ removed }) => !removed)))).map(
    ({ branches, version, position, ...why }) => why,
  ),
  evidence: world.evidence,
  actions: world.actions,
});

const sentences = (nodes: readonly Node[]): string[] =>
  [...new Set(nodes.flatMap(({ answer }) => answer.match(/[AB]w\d+/g) ?? []))].sort();

function reachesTop(nodes: readonly Node[], id: string): boolean {
  const parents = new Map(nodes.map((node) => [node.id, node.parent]));
  let at: string | null = id;
  for (let hops = 0; hops <= nodes.length && at !== null; hops += 1) at = parents.get(at) ?? null;
  return at === null;
}

test("after any asking, moving, merging, splitting, removing and undoing there is a forest", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const model = new Model();
      for (const each of all) run(model, each);
      const { nodes } = model.world;
      const shown = inReadingOrder(toForest(model.live())).map(({ id }) => id);
      expect(shown.toSorted()).toEqual(
        model
          .live()
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const { id } of nodes) expect(reachesTop(nodes, id)).toBe(true);
      expect(new Set(nodes.map(({ position }) => position)).size).toBe(nodes.length);
    }),
    { numRuns: 300 },
  );
});

test("no word is ever lost: what was answered is somewhere, and only a removal hides it", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const model = new Model();
      for (const each of all) {
        const before = sentences(model.live());
        const ever = sentences(model.world.nodes);
        run(model, each);
        expect(sentences(model.world.nodes)).toEqual(expect.arrayContaining(ever));
        if (each.kind !== "remove")
          expect(sentences(model.live())).toEqual(expect.arrayContaining(before));
      }
    }),
    { numRuns: 300 },
  );
});

test("undo returns exactly the tree that there was, one turn after the other", () => {
  let undone = 0;
  fc.assert(
    fc.property(steps, steps, (build, reshape) => {
      const model = new Model();
      for (const each of build) run(model, each);
      model.turns = [];
      const history = [told(model)];
      for (const each of reshape) {
        if (["ask", "remove", "undo"].includes(each.kind)) continue;
        const many = model.turns.length;
        run(model, each);
        if (model.turns.length > many) history.push(told(model));
      }
      while (model.turns.length > 0) {
        expect(told(model)).toEqual(history.pop());
        model.undo(model.turns.length - 1);
        undone += 1;
      }
      expect(told(model)).toEqual(history.pop());
    }),
    { numRuns: 400 },
  );
  expect(undone).toBeGreaterThan(200);
});

test("what somebody wrote, asked or backed since makes an undo a conflict that changes nothing", () => {
  const model = new Model();
  model.ask({});
  model.ask({});
  model.split("w1", 0);
  const [turn] = model.turns;
  if (!turn) throw new Error("The split left no turn");
  const made = turn.made[0]?.id ?? "";
  const since = (change: Partial<Backed>) => () => reversed({ ...model.world, ...change }, turn);
  const { nodes, evidence } = model.world;
  const written = nodes.map((node) => (node.id === made ? { ...node, question: "How?" } : node));
  const asked = [...nodes, { ...nodes[0], id: "new", parent: made } as Node];
  const backed = [...evidence, { id: "e9", whyId: made, says: "x", removed: false }];
  const reworded = nodes.map((node) => (node.id === "w1" ? { ...node, answer: "Else." } : node));
  expect(since({})).not.toThrow();
  expect(since({ nodes: written })).toThrow("changed this part of the tree since");
  expect(since({ nodes: asked })).toThrow("since");
  expect(since({ evidence: backed })).toThrow("since");
  expect(since({ nodes: reworded })).toThrow("since");
  expect(since({ actions: [{ id: "a9", whyId: made }] })).toThrow("since");
});
