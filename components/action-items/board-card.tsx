import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Chip, Tag } from "@/components/ui/chip";
import type { Card } from "@/lib/action-items/cards";
import { isPromised } from "@/lib/action-items/words";
import { Due } from "./due";
import { ownerInWords } from "./owner-in-words";

type Props = { card: Card; today: string; movable: boolean };

/** A promise on the board. The gestures are the board's; a card only says which it is. */
export function BoardCard({ card, today, movable }: Props) {
  const { id, number, title, layerName, status, dueOn } = card;
  const waits = waitsFor(card);
  return (
    <li
      id={`action-${id}`}
      data-card={id}
      draggable={movable || undefined}
      className={`rounded-small border border-line bg-surface px-2.5 py-2 text-[14px] data-[going]:opacity-50 ${movable ? "cursor-grab" : ""}`}
    >
      <Anchor
        href={`/actions/${id}`}
        data-row=""
        draggable={false}
        className="font-medium [overflow-wrap:anywhere] hover:underline"
      >
        {title}
      </Anchor>
      <p className="mt-1 text-[12.5px] text-muted [overflow-wrap:anywhere]">
        {layerName && <Tag>{layerName}</Tag>} {ownerInWords(card) ?? "Nobody yet"} ·{" "}
        <span className="whitespace-nowrap">PM-{number}</span>
      </p>
      {waits && (
        <p className="mt-1.5">
          <Chip>{waits}</Chip>
        </p>
      )}
      <div className="mt-1 flex items-center justify-between gap-2 text-[12.5px]">
        {isPromised(status) ? <Due dueOn={dueOn} today={today} /> : <span />}
        {movable && (
          <Button
            size="small"
            variant="quiet"
            data-move=""
            className="min-h-6! px-1.5! text-[12.5px]!"
          >
            Move<span className="sr-only">: {title}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

/** Whom it waits for besides its owner. */
function waitsFor({ handover, ownerTeam, mustVerify }: Card): string | null {
  const asked = handover?.answer === null && handover.team.slug === ownerTeam?.slug;
  if (handover && asked) return `${handover.team.name} is asked`;
  return mustVerify ? "Waits for a look" : null;
}
