"use client";

import { Fragment, useState } from "react";
import type { TowerMark } from "@/lib/layers/tower";
import type { NewWhy, WhyView } from "@/lib/whys/schema";
import { type Branch, inReadingOrder, toForest } from "@/lib/whys/tree";
import { AddBranch } from "./add-branch";
import { WhyCard } from "./card";
import { WhyComposer } from "./composer";
import { FirstWhy } from "./first-why";
import { useAsked } from "./use-asked";
import { useFocusAfter } from "./use-focus-after";

/** An event of the timeline as evidence: its time as people write it, and its words. */
export type Occasion = { id: string; when: string; text: string };

type Props = {
  number: number;
  whys: WhyView[];
  occasions: Occasion[];
  layers: TowerMark[];
  /** The first question that the title suggests. */
  suggestion: string;
};

type Asking = Pick<NewWhy, "parent" | "after"> & { behind: string | null; depth: number };

/**
 * The tree of whys, written in place. It is one flat list with levels, so that a why keeps its
 * field, its unsaved words and the focus when it moves to another branch.
 */
export function WhyEditor({ number, whys, occasions, layers, suggestion }: Props) {
  const { all, join } = useAsked(whys);
  const rows = inReadingOrder(toForest(all));
  const [asking, setAsking] = useState<Asking | null>(null);
  const focus = useFocusAfter(rows.map(({ id, depth }) => `${id} ${depth}`).join());
  const asked = (why: WhyView) => {
    join(why, asking?.after);
    setAsking(null);
    focus.on(why.id, "answer");
  };
  if (rows.length === 0) return <FirstWhy number={number} suggestion={suggestion} asked={asked} />;

  const askUnder = (why: Branch<WhyView>) =>
    setAsking({ parent: why.id, behind: endOf(why), depth: why.depth + 1 });
  const askBeside = (why: Branch<WhyView>) =>
    setAsking({ after: why.id, behind: endOf(why), depth: why.depth });
  const cancel = () => {
    const from = asking?.parent ?? asking?.after;
    setAsking(null);
    if (from) focus.on(from, "answer");
  };
  const composer = (behind: string | null) =>
    asking?.behind === behind && (
      <WhyComposer
        number={number}
        place={{ parent: asking.parent, after: asking.after }}
        depth={asking.depth}
        asked={asked}
        cancel={cancel}
      />
    );
  return (
    <>
      <ul aria-label="Whys" className="flex flex-col">
        {rows.map((why, index) => (
          <Fragment key={why.id}>
            <WhyCard
              number={number}
              why={why}
              whys={all}
              occasions={occasions}
              layers={layers}
              focus={focus}
              next={rows[index - 1]?.id ?? rows[index + 1]?.id}
              askUnder={() => askUnder(why)}
              askBeside={() => askBeside(why)}
            />
            {composer(why.id)}
            {!asking && <AddBranch why={topOf(rows, why)} ask={askUnder} />}
          </Fragment>
        ))}
        {composer(null)}
      </ul>
      {!asking && (
        <button
          type="button"
          className="mt-2 rounded-small px-1.5 py-1 text-[13.5px] text-muted hover:text-ink"
          onClick={() => setAsking({ parent: null, behind: null, depth: 0 })}
        >
          Ask another first question
        </button>
      )}
    </>
  );
}

/** The last of everything under a why: what follows it hangs elsewhere. */
const endOf = (why: Branch<WhyView>): string => inReadingOrder([why]).at(-1)?.id ?? why.id;

/** The first question whose tree ends with this why. */
const topOf = (rows: Branch<WhyView>[], why: Branch<WhyView>): Branch<WhyView> | undefined =>
  rows.find((first) => first.depth === 0 && endOf(first) === why.id);
