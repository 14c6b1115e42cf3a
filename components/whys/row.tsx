"use client";

import { memo } from "react";
import type { Occasion } from "@/components/attachments/cited-events";
import type { TowerMark } from "@/lib/layers/tower";
import type { TreeRow } from "@/lib/whys/rows";
import type { WhyView } from "@/lib/whys/schema";
import { kindWords } from "@/lib/whys/words";
import { OpenWhy } from "./open-why";
import { RestingWhy } from "./resting-why";
import { deepestIndent, Rules } from "./rules";
import type { Where } from "./use-dragging";

type Props = {
  row: TreeRow<WhyView>;
  active: boolean;
  opened: boolean;
  /** Why its words are not with the server yet. */
  trouble: string;
  drop: Where | null;
  dragged: boolean;
  occasions: Occasion[];
  layers: TowerMark[];
};

const drops: Record<Where, string> = {
  before:
    "before:absolute before:-top-2 before:right-0 before:left-0 before:h-[3px] before:rounded before:bg-accent",
  into: "bg-accent-soft! border-accent!",
  after:
    "after:absolute after:right-0 after:-bottom-2 after:left-0 after:h-[3px] after:rounded after:bg-accent",
};

/** One why of the tree: calm until it is opened. The list above it hears keys, clicks and drags. */
export const WhyRow = memo(function WhyRow(props: Props) {
  const { row, active, opened, trouble, drop, dragged, occasions, layers } = props;
  const { why, level, posInSet, setSize, expanded, below } = row;
  return (
    <li
      id={`why-${why.id}`}
      role="treeitem"
      aria-level={level}
      aria-posinset={posInSet}
      aria-setsize={setSize}
      aria-expanded={expanded ?? undefined}
      aria-selected={active}
      aria-label={named(row)}
      tabIndex={active ? 0 : -1}
      // Where the keyboard arrives that comes from another step.
      data-begin={active || undefined}
      className="group/row flex scroll-mt-24 outline-none"
    >
      <Rules depth={why.depth} />
      <div
        data-card={why.id}
        className={`relative my-1.5 min-w-0 grow rounded-card border bg-surface px-4 py-2.5 shadow-card group-focus-visible/row:outline-2 group-focus-visible/row:outline-accent group-focus-visible/row:outline-offset-2 ${opened ? "border-accent" : "cursor-text border-line"} ${drop ? drops[drop] : ""} ${dragged ? "opacity-50" : ""}`}
      >
        <Handle id={why.id} />
        {why.depth > deepestIndent && (
          <p className="font-mono text-[12px] text-muted">level {level}</p>
        )}
        {opened ? (
          <OpenWhy why={why} />
        ) : (
          <RestingWhy why={why} trouble={trouble} occasions={occasions} layers={layers} />
        )}
        {below > 0 && <Fold expanded={expanded === true} below={below} />}
      </div>
    </li>
  );
});

/** For a pointer; keys fold with the arrows, and what is folded is said of the row itself. */
const Fold = ({ expanded, below }: { expanded: boolean; below: number }) => (
  <span
    data-fold
    aria-hidden="true"
    className={
      expanded
        ? "absolute top-1.5 left-0 w-4 cursor-pointer py-1 text-center text-[11px] text-muted hover:text-ink"
        : "mt-1.5 -ml-4 inline-block w-fit cursor-pointer rounded-small py-0.5 pr-2 text-[12.5px] text-muted hover:text-ink"
    }
  >
    <span className="inline-block w-4 text-center text-[11px]">{expanded ? "▾" : "▸"}</span>
    {!expanded && `${below} below`}
  </span>
);

/** For a pointer or a finger; keys move with Alt and an arrow, and everybody by “More”. */
const Handle = ({ id }: { id: string }) => (
  <span
    aria-hidden="true"
    data-handle={id}
    title="Drag it elsewhere"
    className="absolute top-1.5 right-1 touch-none cursor-grab select-none rounded-small px-1.5 py-1 text-muted leading-none opacity-0 hover:bg-sunken group-hover/row:opacity-100 group-focus-within/row:opacity-100 pointer-coarse:opacity-100"
  >
    ⠿
  </span>
);

/** What a screen reader says of it, without the controls that an open one has. */
function named({ why, expanded, below }: TreeRow<WhyView>): string {
  return [
    why.question,
    why.answer || "Not answered yet.",
    why.kind && `Kind: ${kindWords[why.kind].name}.`,
    why.contributing && "Contributing condition.",
    why.assumption && "Assumption.",
    why.evidence.length > 0 && `Evidence: ${why.evidence.length}.`,
    why.askOn && "Worth asking on.",
    expanded === false && `${below} below.`,
  ]
    .filter(Boolean)
    .join(" ");
}
