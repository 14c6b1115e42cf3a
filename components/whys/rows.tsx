"use client";

import { Fragment, type MouseEvent } from "react";
import { Keys } from "@/components/ui/keys";
import type { TreeRow } from "@/lib/whys/rows";
import type { WhyView } from "@/lib/whys/schema";
import { AddBranch } from "./add-branch";
import { WhyComposer } from "./composer";
import { draftKey } from "./draft-key";
import { whyKeys } from "./keys";
import { OutlineBox } from "./outline-box";
import { WhyRow } from "./row";
import { useTree } from "./tree-context";
import type { useAsking } from "./use-asking";
import { useDragging } from "./use-dragging";
import { useTreeKeys } from "./use-tree-keys";
import type { useWhys } from "./use-whys";

type Props = {
  rows: TreeRow<WhyView>[];
  known: ReturnType<typeof useWhys>["known"];
  /** The one that Tab leads to. */
  active: string | null;
  setActive: (id: string) => void;
  opened: string | null;
  asking: ReturnType<typeof useAsking>;
  offerUndo: (message: string, reshaping: string) => void;
};

/** The rows as a tree that keys walk, and what stands at its end. */
export function WhyRows({ rows, known, active, setActive, opened, asking, offerUndo }: Props) {
  const { number, whys, occasions, layers, move, open, fold } = useTree();
  const dragging = useDragging(whys, rows, (id, place) => void move(id, place));
  const onKeyDown = useTreeKeys(rows);
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    if (!(target instanceof Element)) return;
    const row = rowAt(rows, target);
    if (row && target.closest("[data-fold]")) return fold([row.why.id], row.expanded === true);
    if (!row || row.why.id === opened || target.closest(controls) || isSelecting()) return;
    open(row.why.id, target.closest<HTMLElement>("[data-words]")?.dataset.words);
  };
  const { place, question, isLeft } = asking.asking ?? { place: {}, question: "" };
  const anchor = place.parent ?? place.after ?? null;
  const at = rows.findIndex(({ why }) => why.id === anchor);
  const behind = asking.asking ? endOf(rows, at) : -1;
  const composer = asking.asking && (
    <WhyComposer
      key={`${draftKey(number, place)} ${isLeft}`}
      number={number}
      place={place}
      initial={question}
      depth={at < 0 ? 0 : (rows[at]?.level ?? 1) - (place.parent ? 0 : 1)}
      asked={asking.asked}
      cancel={asking.cancel}
      begins={!isLeft}
    />
  );
  return (
    <>
      <ul
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree is a list to ARIA
        role="tree"
        aria-label="Whys"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={({ target }) => {
          const row = rowAt(rows, target);
          if (row) setActive(row.why.id);
        }}
        {...dragging.listeners}
      >
        {rows.map((row, index) => (
          <Fragment key={row.why.id}>
            <WhyRow
              row={row}
              active={row.why.id === active}
              opened={row.why.id === opened}
              trouble={known[row.why.id]?.trouble ?? ""}
              drop={dragging.over?.id === row.why.id ? dragging.over.where : null}
              dragged={dragging.dragged === row.why.id}
              occasions={occasions}
              layers={layers}
            />
            {index === behind && composer}
          </Fragment>
        ))}
        {behind === rows.length && composer}
      </ul>
      {!asking.asking && <AddBranch rows={rows} active={active} />}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-[13.5px] text-muted">
        {!asking.asking && (
          <button type="button" className={link} onClick={asking.first}>
            Ask another first question
          </button>
        )}
        <OutlineBox number={number} offerUndo={offerUndo} />
        <Keys keys={whyKeys} className="ml-auto max-sm:hidden" />
      </div>
      <p role="status" className="sr-only">
        {dragging.said}
      </p>
    </>
  );
}

const link = "rounded-small px-1.5 py-1 hover:bg-sunken hover:text-ink";

const controls = "a, button, input, select, textarea, label, [data-hint], [data-handle]";

const rowAt = (rows: TreeRow<WhyView>[], target: Element) => {
  const item = target.closest("[role=treeitem]");
  return rows.find(({ why }) => `why-${why.id}` === item?.id);
};

/** Whoever selects words with the pointer wants to copy them. */
const isSelecting = (): boolean => String(getSelection() ?? "") !== "";

/** The last row that hangs under this one; behind all rows where there is none such. */
function endOf(rows: TreeRow<WhyView>[], at: number): number {
  const level = rows[at]?.level;
  if (level === undefined) return rows.length;
  const next = rows.findIndex((row, index) => index > at && row.level <= level);
  return (next < 0 ? rows.length : next) - 1;
}
