"use client";

import { useId } from "react";
import { excerpt } from "@/lib/markdown/plain";
import type { WhyView } from "@/lib/whys/schema";
import { type Branch, circles, inReadingOrder, toForest } from "@/lib/whys/tree";
import { useTree } from "./tree-context";

/** Any other place or why by name: what dragging does, for whoever does not drag. */
export function Places({ why }: { why: Branch<WhyView> }) {
  const { whys, move, merge } = useTree();
  const others = inReadingOrder(toForest(whys)).filter(({ id }) => !circles(whys, why.id, id));
  if (others.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Choice
        label="Move it under"
        none="choose a why"
        whys={others}
        first={why.parent === null ? [] : [["", "the first questions"]]}
        choose={(id) => void move(why.id, { parent: id || null })}
      />
      <Choice
        label="Merge it into"
        none="choose a why"
        whys={others}
        first={[]}
        choose={(id) => void merge(why.id, id)}
      />
    </div>
  );
}

type Props = {
  label: string;
  none: string;
  whys: Branch<WhyView>[];
  first: [string, string][];
  choose: (id: string) => void;
};

const unchosen = "-";

function Choice({ label, none, whys, first, choose }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 max-w-full items-center gap-2">
      <label htmlFor={id} className="flex-none">
        {label}
      </label>
      <select
        id={id}
        value={unchosen}
        className="min-w-0 max-w-60 truncate rounded-small border border-line-strong bg-surface px-1.5 py-1"
        onChange={({ target }) => choose(target.value)}
      >
        <option value={unchosen} disabled>
          {none}
        </option>
        {first.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
        {whys.map((why) => (
          <option key={why.id} value={why.id}>
            {"· ".repeat(why.depth)}
            {excerpt(why.answer || why.question, 60)}
          </option>
        ))}
      </select>
    </div>
  );
}
