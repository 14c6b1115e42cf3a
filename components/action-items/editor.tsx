import { Empty } from "@/components/ui/empty";
import { todayInUtc } from "@/lib/action-items/due";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import type { Actor } from "@/lib/auth/actor";
import { BulkBar } from "./bulk-bar";
import { ActionCard } from "./card";
import type { Choosable, Option } from "./choosing";
import { Composer, type For } from "./composer";
import { isAsked } from "./next-step";
import { Selectable } from "./selection";
import type { Turn } from "./turns";

type Props = {
  actor: Actor;
  number: number;
  items: ActionItemView[];
  from: Choosable;
  why: For | null;
  draft: boolean;
};

/** The promises of one postmortem, with a line at their end to add the next. */
export function ActionEditor({ actor, number, items, from, why, draft }: Props) {
  const open = items
    .filter(({ status }) => isPromised(status))
    .map(({ id, title }): Option => [id, title]);
  return (
    <>
      {items.length === 0 && (
        <Empty title="Nothing is promised yet">
          An action changes a process, a tool or a layer, so that it would go differently next time:{" "}
          <span className="font-serif text-[16px] text-ink">
            Alert on staging’s home page, same check as production
          </span>
          . “Be more careful” is none: nobody can prove it.
        </Empty>
      )}
      <Selectable>
        <div>
          <ol aria-label="Actions" className={`flex flex-col gap-3 ${clearOfTheBar}`}>
            {items.map((item) => (
              <ActionCard
                key={item.id}
                item={item}
                from={from}
                offered={offeredFor(actor, item, draft)}
                open={open}
                draft={draft}
              />
            ))}
          </ol>
          <BulkBar items={items} from={from} />
        </div>
      </Selectable>
      <Composer key={why?.id} number={number} why={why} />
    </>
  );
}

/** What gets the focus is scrolled out from under the bar that sticks below the list. */
const clearOfTheBar = "md:[&_:is(input,select,textarea,button,a,summary)]:scroll-mb-60";

/** Whoever is here writes the postmortem. */
function offeredFor(actor: Actor, item: ActionItemView, draft: boolean): Turn[] {
  const { proof, handover, effectDueOn } = item;
  const asked =
    !draft && isAsked(item) && actor.teams.some(({ slug }) => slug === handover?.team.slug);
  return [
    "keep",
    "acceptRisk",
    ...(proof && proof.by.id !== actor.userId ? (["verify"] as const) : []),
    ...(asked ? (["answer"] as const) : []),
    ...(effectDueOn && effectDueOn <= todayInUtc() ? (["effect"] as const) : []),
  ];
}
