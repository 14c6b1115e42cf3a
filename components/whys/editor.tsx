"use client";

import { useMemo, useState } from "react";
import type { Occasion } from "@/components/attachments/cited-events";
import type { TowerMark } from "@/lib/layers/tower";
import { above, rowsOf } from "@/lib/whys/rows";
import type { WhyView } from "@/lib/whys/schema";
import { type Direction, stepTo } from "@/lib/whys/steps";
import { FirstWhy } from "./first-why";
import { WhyRows } from "./rows";
import { type Panel, type Tree, TreeContext } from "./tree-context";
import { type Prepared, useAsking } from "./use-asking";
import { useFocusAfter } from "./use-focus-after";
import { useFolded } from "./use-folded";
import { usePointedAt } from "./use-pointed-at";
import { useReshaping } from "./use-reshaping";
import { useWhys } from "./use-whys";
import { useWriting } from "./use-writing";

type Props = {
  number: number;
  whys: WhyView[];
  occasions: Occasion[];
  layers: TowerMark[];
  /** The first question that the title suggests. */
  suggestion: string;
  prepared: Prepared | null;
};

/**
 * The tree of whys, written in place. One flat list of rows with levels, so that a why keeps its
 * field, its unsaved words and the focus when it moves to another branch.
 */
export function WhyEditor({ number, whys, occasions, layers, suggestion, prepared }: Props) {
  const { all, known, join, learn, guess } = useWhys(whys);
  const { folded, fold } = useFolded(number);
  const rows = useMemo(() => rowsOf(all, folded), [all, folded]);
  const focus = useFocusAfter(rows.map(({ why }) => `${why.id} ${why.depth}`).join());
  const [active, setActive] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [panel, setPanel] = useState<Panel>(null);
  const open = (id: string, part = "answer") => {
    fold(above(all, id), false);
    setActive(id);
    setOpened(id);
    if (id !== opened) setPanel(null);
    focus.on(id, part);
  };
  const asking = useAsking({ number, whys: all, focus, join, open }, prepared);
  const writing = useWriting(number, { learn, guess });
  const { move, merge, split, remove, offerUndo } = useReshaping(number, focus);
  usePointedAt(all, (id) => {
    fold(above(all, id), false);
    setActive(id);
    focus.on(id, "row");
  });
  if (all.length === 0)
    return (
      <FirstWhy
        number={number}
        suggestion={asking.asking?.question || suggestion}
        layer={asking.asking?.place.layer ?? null}
        asked={asking.asked}
        offerUndo={offerUndo}
      />
    );

  const tree: Tree = {
    ...{ number, whys: all, occasions, layers, focus, panel, setPanel, open, fold },
    ...{ move, merge, split, ...writing },
    close: (id) => {
      setOpened(null);
      focus.on(id, "row");
    },
    askUnder: (id) => {
      fold([id], false);
      asking.under(id);
    },
    askBeside: asking.beside,
    askAtOnce: (id, question) => asking.atOnce(id, question),
    step: (id: string, direction: Direction) => {
      const place = stepTo(all, id, direction);
      if (!place || focus.waiting()) return;
      if (place.parent) fold([place.parent], false);
      void move(id, place);
    },
    remove: (id) => {
      const at = rows.findIndex(({ why }) => why.id === id);
      const next =
        rows[at - 1] ?? rows.slice(at).find(({ level }) => level <= (rows[at]?.level ?? 1));
      if (opened === id) setOpened(null);
      void remove(id, rows[at]?.below ?? 0, next?.why.id === id ? undefined : next?.why.id);
    },
  };
  return (
    <TreeContext value={tree}>
      <WhyRows
        rows={rows}
        known={known}
        active={active ?? rows[0]?.why.id ?? null}
        setActive={setActive}
        opened={opened}
        asking={asking}
        offerUndo={offerUndo}
      />
    </TreeContext>
  );
}
