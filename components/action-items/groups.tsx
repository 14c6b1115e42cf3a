import { Anchor } from "@/components/ui/anchor";
import { todayInUtc } from "@/lib/action-items/due";
import type { ActionItemFilter } from "@/lib/action-items/filter";
import type { Group } from "@/lib/action-items/groups";
import { type Look, placeOf } from "@/lib/action-items/look";
import { ShortRow } from "./short-row";

type Props = { groups: Group[]; filter: ActionItemFilter; by: NonNullable<Look["by"]> };

/** The first few of each group. No group is counted: a heap of promises is nobody's score. */
export function ActionGroups({ groups, filter, by }: Props) {
  const today = todayInUtc();
  return (
    <div className="mt-6 flex flex-col gap-7">
      {groups.map(({ key, name, narrow, cards, more }) => (
        <section key={key}>
          <h2 className="border-line border-b pb-2 text-[20px]">{name}</h2>
          <ul>
            {cards.map((card) => (
              <ShortRow key={card.id} card={card} today={today} known={by} />
            ))}
          </ul>
          {more && (
            <p className="pt-2 text-[13.5px]">
              <Anchor href={placeOf({ ...filter, ...narrow })} className="text-accent underline">
                All of them<span className="sr-only">: {name}</span>
              </Anchor>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
