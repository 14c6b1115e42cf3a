"use client";

import { createContext, type ReactNode, useContext } from "react";
import { LeafGesturesContext } from "@/components/whys/tree-context";
import type { ActionItemView } from "@/lib/action-items/schema";
import type { WhyView } from "@/lib/whys/schema";
import { ActionsOfWhy } from "./actions-of-why";
import { LayerOfWhy } from "./layer-of-why";

const Promised = createContext<ActionItemView[]>([]);

type Props = { items: ActionItemView[]; children: ReactNode };

/** Around the tree of whys: from where asking ended, one click makes an action or marks a layer. */
export function ActionsFromWhys({ items, children }: Props) {
  return (
    <Promised value={items}>
      <LeafGesturesContext value={Gestures}>{children}</LeafGesturesContext>
    </Promised>
  );
}

function Gestures({ why }: { why: WhyView }) {
  const items = useContext(Promised).filter((item) => item.why === why.id);
  return (
    <>
      <ActionsOfWhy why={why} items={items} />
      <LayerOfWhy why={why} />
    </>
  );
}
