"use client";

import { type ComponentType, createContext, useContext } from "react";
import type { Occasion } from "@/components/attachments/cited-events";
import type { TowerMark } from "@/lib/layers/tower";
import type { Place } from "@/lib/whys/placing";
import type { WhySplit, WhyView } from "@/lib/whys/schema";
import type { Direction } from "@/lib/whys/steps";
import type { Branch } from "@/lib/whys/tree";
import type { FocusAfter } from "./use-focus-after";
import type { useWriting } from "./use-writing";

export type Panel = "evidence" | "split" | "more" | null;

/** What every row of the tree may need, and all that can be done with one. */
export type Tree = {
  number: number;
  whys: WhyView[];
  occasions: Occasion[];
  layers: TowerMark[];
  focus: FocusAfter;
  panel: Panel;
  setPanel: (panel: Panel) => void;
  open: (id: string, part?: string) => void;
  close: (id: string) => void;
  fold: (ids: readonly string[], away: boolean) => void;
  askUnder: (id: string) => void;
  askBeside: (id: string) => void;
  askAtOnce: (id: string, question: string) => Promise<void>;
  step: (id: string, direction: Direction) => void;
  move: (id: string, place: Place) => Promise<void>;
  merge: (id: string, into: string) => Promise<void>;
  split: (id: string, parts: Pick<WhySplit, "answers" | "evidence">) => Promise<void>;
  remove: (id: string) => void;
} & Pick<ReturnType<typeof useWriting>, "save" | "settled" | "mark">;

export const TreeContext = createContext<Tree | null>(null);

export function useTree(): Tree {
  const tree = useContext(TreeContext);
  if (!tree) throw new Error("A why stands outside of its tree");
  return tree;
}

/** What rooms that build on the whys offer for a leaf: an action, what its layer did. */
export type LeafGestures = ComponentType<{ why: Branch<WhyView> }>;
export const LeafGesturesContext = createContext<LeafGestures | null>(null);
