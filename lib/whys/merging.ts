import { invalid, notFound } from "@/lib/errors/domain-error";
import { longestAnswer, longestQuestion } from "./limits";
import { inOrder, type Spot, spotFor } from "./placing";
import { circles } from "./tree";
import { type Hung, type Node, nothing, type Turn, type World } from "./turns";

/** Evidence and what makes two pieces of it the same. */
export type Backed = Omit<World, "evidence"> & {
  evidence: (Hung & { says: string; removed: boolean })[];
};

/**
 * Joins two whys into the one that stays. No word is lost: different questions and answers stand
 * one after the other; evidence, branches and actions pass over.
 * @throws DomainError invalid where it would close a circle, go too deep or grow too long.
 */
export function merging(world: Backed, id: string, into: string): Turn {
  const taken = liveOne(world, id);
  const kept = liveOne(world, into);
  if (id === into) throw invalid("A why cannot be merged with itself. Name another one.");
  if (circles(world.nodes, id, into))
    throw invalid(
      "A why cannot go into one of its own branches. Merge that branch into it instead.",
    );
  const now = joinedWords(kept, taken);
  return {
    ...nothing,
    changed: [
      { id: into, was: only(kept, now), now },
      ...rehungBranches(world, id, into),
      { id, was: { removed: false }, now: { removed: true } },
    ],
    evidence: passingEvidence(world, id, into),
    actions: world.actions
      .filter(({ whyId }) => whyId === id)
      .map((action) => ({ id: action.id, was: id, now: into })),
  };
}

export function liveOne({ nodes }: World, id: string): Node {
  const node = nodes.find((each) => each.id === id && !each.removed);
  if (!node) throw notFound("that why");
  return node;
}

function joinedWords(kept: Node, taken: Node) {
  const question = joined(kept.question, taken.question, " ");
  const answer = joined(kept.answer, taken.answer, "\n\n");
  if (question.length > longestQuestion || answer.length > longestAnswer)
    throw invalid(
      "Together they would be longer than one why can hold. Shorten one of them first.",
    );
  return {
    question,
    answer,
    kind: kept.kind ?? taken.kind,
    assumption: kept.assumption || taken.assumption,
    contributing: kept.contributing || taken.contributing,
    layerId: kept.layerId ?? taken.layerId,
  };
}

function joined(kept: string, taken: string, between: string): string {
  if (kept.trim() === taken.trim() || taken.trim() === "") return kept;
  return kept.trim() === "" ? taken : `${kept}${between}${taken}`;
}

const only = <T extends object>(node: Node, fields: T): T =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, node[field as keyof Node]])) as T;

/** Behind the branches that are there, in their order; removed ones too, for they may come back. */
function rehungBranches(world: World, from: string, to: string) {
  const nodes = [...world.nodes];
  return inOrder(world.nodes)
    .filter(({ parent, id }) => parent === from && id !== to)
    .filter((branch) => !branch.removed || !circles(nodes, branch.id, to))
    .map((branch) => {
      const now = placeOf(nodes, branch, to);
      nodes.splice(nodes.indexOf(branch), 1, { ...branch, ...now });
      return { id: branch.id, was: only(branch, now), now };
    });
}

/** A removed branch stays removed and only changes its parent; no other has its position. */
const placeOf = (nodes: Node[], branch: Node, to: string): Partial<Spot & Node> =>
  branch.removed ? { parent: to, removed: true } : spotFor(nodes, { parent: to }, branch.id);

/** The same event or link twice is the same evidence, so the second of two stays behind. */
function passingEvidence({ evidence }: Backed, from: string, to: string) {
  const known = new Set(
    evidence.filter(({ whyId, removed }) => whyId === to && !removed).map(({ says }) => says),
  );
  return evidence
    .filter(({ whyId, says }) => whyId === from && !known.has(says))
    .map(({ id }) => ({ id, was: from, now: to }));
}
