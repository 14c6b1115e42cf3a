import { ShortRow } from "@/components/action-items/short-row";
import { Anchor } from "@/components/ui/anchor";
import { Empty } from "@/components/ui/empty";
import type { Card } from "@/lib/action-items/cards";
import { todayInUtc } from "@/lib/action-items/due";
import { placeOf } from "@/lib/action-items/look";

type Props = { cards: Card[]; slug: string; more: boolean };

/** What a team still promises, soonest due first. */
export function OpenActions({ cards, slug, more }: Props) {
  if (cards.length === 0)
    return (
      <Empty title="Nothing is promised just now">
        An action item is a change to a process, a tool or a layer, with somebody who owns it. Those
        of this team wait here until they are proved.
      </Empty>
    );
  const today = todayInUtc();
  return (
    <>
      <ul className="border-line border-t">
        {cards.map((card) => (
          <ShortRow key={card.id} card={card} today={today} />
        ))}
      </ul>
      {more && (
        <p className="mt-3 text-[13.5px]">
          <Anchor href={placeOf({ team: slug })} className="text-accent underline">
            All open actions of this team
          </Anchor>
        </p>
      )}
    </>
  );
}
