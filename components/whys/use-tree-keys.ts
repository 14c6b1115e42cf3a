"use client";

import type { KeyboardEvent } from "react";
import { isUnmeant } from "@/components/ui/single-keys";
import { useToast } from "@/components/ui/toast";
import type { TreeRow } from "@/lib/whys/rows";
import type { WhyView } from "@/lib/whys/schema";
import type { Direction } from "@/lib/whys/steps";
import { type Panel, useTree } from "./tree-context";

type Row = TreeRow<WhyView>;
type Command =
  | ("above" | "below" | "in" | "out" | "first" | "last" | "unfold")
  | ("open" | "ask" | "beside" | "merge" | "split" | "evidence" | "remove")
  | ("assumption" | "condition");

/** As the ARIA practices for trees have them. */
const keys: Record<string, Command> = {
  ...{ ArrowUp: "above", ArrowDown: "below", ArrowRight: "in", ArrowLeft: "out" },
  ...{ Home: "first", End: "last", "*": "unfold" },
  ...{ Enter: "open", F2: "open", Delete: "remove" },
};

const letters: Record<string, Command> = {
  ...{ j: "below", k: "above", e: "open", n: "ask", b: "beside" },
  ...{ m: "merge", s: "split", v: "evidence", x: "remove" },
  ...{ a: "assumption", c: "condition" },
};

const steps: Record<string, Direction> = {
  ...{ ArrowUp: "up", ArrowDown: "down", ArrowLeft: "out", ArrowRight: "in" },
};

/**
 * The keys of the tree. They work while a why itself has the focus; inside of a field every key
 * but Escape and those with Ctrl is the field's own.
 */
export function useTreeKeys(rows: Row[]) {
  const tree = useTree();
  const toast = useToast();

  const run = (command: Command, row: Row): void => {
    const { id, parent, assumption, contributing } = row.why;
    const at = rows.indexOf(row);
    const focus = (to: Row | undefined) => to && tree.focus.on(to.why.id, "row");
    const show = (panel: Panel) => {
      tree.open(id);
      tree.setPanel(panel);
    };
    const commands: Record<Command, () => void> = {
      above: () => focus(rows[at - 1]),
      below: () => focus(rows[at + 1]),
      in: () =>
        row.expanded === false ? tree.fold([id], false) : row.expanded && focus(rows[at + 1]),
      out: () =>
        row.expanded ? tree.fold([id], true) : focus(rows.find(({ why }) => why.id === parent)),
      first: () => focus(rows[0]),
      last: () => focus(rows.at(-1)),
      unfold: () => tree.fold(siblingsOf(row), false),
      open: () => tree.open(id),
      ask: () => tree.askUnder(id),
      beside: () => tree.askBeside(id),
      merge: () => mergeUp(row),
      split: () => show("split"),
      evidence: () => show("evidence"),
      remove: () => tree.remove(id),
      assumption: () => void tree.mark(id, { assumption: !assumption }),
      condition: () => void tree.mark(id, { contributing: !contributing }),
    };
    commands[command]();
  };
  const siblingsOf = ({ why }: Row): string[] =>
    tree.whys.filter(({ parent }) => parent === why.parent).map(({ id }) => id);
  const mergeUp = (row: Row) => {
    const siblings = siblingsOf(row);
    const into = siblings[siblings.indexOf(row.why.id) - 1];
    if (into) void tree.merge(row.why.id, into);
    else toast("Nothing above it answers the same why. Choose another one under More.");
  };

  const onRow = (event: KeyboardEvent, row: Row): boolean => {
    if (event.ctrlKey || event.metaKey) return false;
    const direction = event.altKey && steps[event.key];
    if (direction) tree.step(row.why.id, direction);
    if (event.altKey) return direction !== undefined;
    if (isUnmeant(event.key)) return false;
    const command = keys[event.key] ?? letters[event.key.toLowerCase()];
    if (command) run(command, row);
    return command !== undefined;
  };
  const inField = ({ key, ctrlKey, metaKey }: KeyboardEvent, { why }: Row): boolean => {
    if (key === "Escape") tree.close(why.id);
    else if (key === "Enter" && (ctrlKey || metaKey)) tree.askBeside(why.id);
    else return false;
    return true;
  };
  return (event: KeyboardEvent<HTMLElement>): void => {
    const item = event.target instanceof Element ? event.target.closest("[role=treeitem]") : null;
    const row = rows.find(({ why }) => `why-${why.id}` === item?.id);
    if (!row || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.target === item ? onRow(event, row) : inField(event, row)) event.preventDefault();
  };
}
