import type { WhyKind } from "@/lib/db/generated/enums";
import type { Placed } from "./placing";

/** A why as it is stored, removed ones too. */
export type Node = Placed & {
  question: string;
  answer: string;
  kind: WhyKind | null;
  assumption: boolean;
  contributing: boolean;
  layerId: string | null;
  version: number;
};

/** Something that hangs on a why: a piece of evidence, an action item. */
export type Hung = { id: string; whyId: string };

export type World = { nodes: Node[]; evidence: Hung[]; actions: Hung[] };

export type Fields = Partial<Omit<Node, "id" | "version">>;

/** What one reshaping did, told so that it can be taken back. */
export type Turn = {
  changed: { id: string; was: Fields; now: Fields }[];
  /** Whys that there were not before. */
  made: Omit<Node, "version">[];
  /** Evidence that came with them. */
  brought: string[];
  evidence: { id: string; was: string; now: string }[];
  actions: { id: string; was: string; now: string }[];
};

export const nothing: Turn = { changed: [], made: [], brought: [], evidence: [], actions: [] };

/** The world after a turn; the commands write the same. */
export function after(world: World, turn: Turn): World {
  const changes = new Map(turn.changed.map(({ id, now }) => [id, now]));
  const rehung = (all: Hung[], moves: Turn["evidence"]): Hung[] => {
    const to = new Map(moves.map(({ id, now }) => [id, now]));
    return all.map((one) => ({ ...one, whyId: to.get(one.id) ?? one.whyId }));
  };
  return {
    nodes: [
      ...world.nodes.map((node) =>
        changes.has(node.id)
          ? { ...node, ...changes.get(node.id), version: node.version + 1 }
          : node,
      ),
      ...turn.made.map((node) => ({ ...node, version: 1 })),
    ],
    evidence: rehung(world.evidence, turn.evidence),
    actions: rehung(world.actions, turn.actions),
  };
}
