import { generateKeyBetween } from "fractional-indexing";
import { DomainError } from "@/lib/errors/domain-error";
import { compare, deepest } from "./placing";
import { circles, height, toForest } from "./tree";
import { after, type Fields, type Node, nothing, type Turn, type World } from "./turns";

/**
 * The turn that takes a turn back.
 * @throws DomainError conflict where somebody changed since what it touched.
 */
export function reversed(world: World, turn: Turn): Turn {
  const { changed, made, brought, evidence, actions } = turn;
  const stands = (whyId: string, { id }: { id: string }) =>
    world.evidence.concat(world.actions).some((one) => one.id === id && one.whyId === whyId);
  if (!changed.every(({ id, now }) => isStill(world, id, now))) throw changedSince();
  const ours = [...brought, ...evidence.map(({ id }) => id)];
  if (!made.every((node) => untouched(world, node, made, ours))) throw changedSince();
  if (!evidence.every((one) => stands(one.now, one))) throw changedSince();
  const back = { ...nothing };
  back.changed = [
    ...inFreePlaces(world, changed),
    ...made.map(({ id }) => ({ id, was: { removed: false }, now: { removed: true } })),
  ];
  back.evidence = evidence.map(swapped);
  // An action that was given to another why since stays with that one.
  back.actions = actions.filter((one) => stands(one.now, one)).map(swapped);
  ensureTree(after(world, back), changed);
  return back;
}

const swapped = ({ id, was, now }: Turn["evidence"][number]) => ({ id, was: now, now: was });

function isStill({ nodes }: World, id: string, now: Fields): boolean {
  const node = nodes.find((each) => each.id === id);
  return (
    node !== undefined &&
    node.removed === (now.removed ?? false) &&
    Object.entries(now).every(([field, value]) => node[field as keyof Node] === value)
  );
}

/** Nobody has written in it, asked about it, backed it or promised anything for it. */
function untouched(
  world: World,
  { id, ...fields }: Turn["made"][number],
  made: Turn["made"],
  ours: string[],
): boolean {
  const { nodes, evidence, actions } = world;
  const madeToo = (node: Node) => made.some((each) => each.id === node.id);
  return (
    isStill(world, id, fields) &&
    !nodes.some((node) => node.parent === id && !node.removed && !madeToo(node)) &&
    !evidence.some((one) => one.whyId === id && !ours.includes(one.id)) &&
    !actions.some((one) => one.whyId === id)
  );
}

/**
 * Back, each in its old position. Where something has that position by now, what is gone makes
 * room, and what somebody asked there since stays in front.
 */
function inFreePlaces({ nodes }: World, changed: Turn["changed"]): Turn["changed"] {
  const leaving = new Set(changed.flatMap(({ id, was }) => (was.position ? [id] : [])));
  const staying = nodes.filter(({ id }) => !leaving.has(id));
  const held = new Map(staying.map((node) => [node.position, node]));
  return changed.flatMap(({ id, was, now }) => {
    if (was.position === undefined) return [{ id, was: now, now: was }];
    const position = free([...held.keys()], was.position);
    const holder = held.get(was.position);
    const yields = holder?.removed === true;
    const back = { id, was: now, now: yields ? was : { ...was, position } };
    for (const node of nodes) if (node.id === id) held.set(back.now.position ?? position, node);
    if (!yields) return [back];
    held.set(position, holder);
    const gone = { position: was.position, removed: true };
    return [back, { id: holder.id, was: gone, now: { position, removed: true } }];
  });
}

function free(held: readonly string[], position: string): string {
  if (!held.includes(position)) return position;
  const [next = null] = held.filter((other) => other > position).sort(compare);
  return generateKeyBetween(position, next);
}

function ensureTree({ nodes }: World, changed: Turn["changed"]): void {
  const live = nodes.filter(({ removed }) => !removed);
  const circle = changed.some(({ id, was }) => was.parent && circles(nodes, id, was.parent));
  if (circle || height(toForest(live)) >= deepest) throw changedSince();
}

const changedSince = () =>
  new DomainError(
    "conflict",
    "Somebody changed this part of the tree since, so it was left as it is. Move or write it by hand.",
  );
