import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import type { Card } from "@/lib/action-items/cards";
import type { Look } from "@/lib/action-items/look";
import { isPromised, statusWords } from "@/lib/action-items/words";
import { Due } from "./due";
import { ownerInWords } from "./owner-in-words";

type Props = {
  card: Card;
  today: string;
  /** Instead of its owner, where that is plain. */
  about?: string | null;
  /** What the heading above it says already. */
  known?: Look["by"];
  /** Instead of its day: a button, or what it waits for. */
  aside?: ReactNode;
};

/** A promise in two lines; the whole of it leads to its page. */
export function ShortRow({ card, today, about = ownerInWords(card), known, aside }: Props) {
  const { id, number, title, layerName, status, dueOn } = card;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-2.5 hover:bg-sunken">
      <Anchor
        href={`/actions/${id}`}
        data-row=""
        className="font-medium text-[15px] [overflow-wrap:anywhere] after:absolute after:inset-0"
      >
        {title}
      </Anchor>
      <span className="text-[13px]">
        {aside ?? (isPromised(status) ? <Due dueOn={dueOn} today={today} /> : statusWords[status])}
      </span>
      <p className="col-span-2 text-[13px] text-muted [overflow-wrap:anywhere]">
        {[`PM-${number}`, known !== "layer" && layerName, known !== "owner" && about]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
