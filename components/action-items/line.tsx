"use client";

import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Tag } from "@/components/ui/chip";
import type { ActionItemView } from "@/lib/action-items/schema";
import { type Turn, Turns } from "./turns";

/** A promise as a list shows it. */
export type Line = Pick<
  ActionItemView,
  "id" | "number" | "title" | "detail" | "status" | "dueOn" | "version"
> & {
  /** "2 days late" */
  due: string;
  late: boolean;
  owner: string;
  layer: string | null;
  /** "PM-214 Checkout returned errors" */
  from: string;
  /** What was said when it was settled. */
  kept: ReactNode;
};

type Props = { line: Line; offered: readonly Turn[] };

/** One promise of a list, to be proved where it stands. */
export function ActionLine({ line, offered }: Props) {
  const { id, number, title, detail, dueOn, due, late, owner, layer, from, kept } = line;
  return (
    <li id={`action-${id}`} className="border-line border-t py-3.5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
        <h2 className="font-medium font-sans text-[15.5px] tracking-normal">
          <Anchor
            href={`/actions/${id}`}
            data-row=""
            className="inline-block py-0.5 hover:underline"
          >
            {title}
          </Anchor>
        </h2>
        <Day at={dueOn} late={late}>
          {due}
        </Day>
      </div>
      <p className="mt-0.5 mb-2 text-[13px] text-muted">
        {layer && <Tag>{layer}</Tag>} {owner} ·{" "}
        <Anchor href={`/postmortems/${number}`} className="underline-offset-2 hover:underline">
          {from}
        </Anchor>
      </p>
      {detail && <p className="mb-2 max-w-[70ch] text-[13.5px] text-muted">{detail}</p>}
      {kept && <div className="mb-2">{kept}</div>}
      <Turns item={line} offered={offered} />
    </li>
  );
}

/** When it is due; a late one is told by its words and not by colour alone. */
function Day({ at, late, children }: { at: string | null; late: boolean; children: string }) {
  if (!at) return <span className="text-[13.5px] text-muted">{children}</span>;
  return (
    <time dateTime={at} className={`text-[13.5px] ${late ? "font-medium text-breached" : ""}`}>
      {children}
    </time>
  );
}
