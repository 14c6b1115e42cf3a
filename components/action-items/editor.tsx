import { Empty } from "@/components/ui/empty";
import type { ActionItemView } from "@/lib/action-items/schema";
import type { Actor } from "@/lib/auth/actor";
import { ActionCard } from "./card";
import type { Choosable } from "./choices";
import { Composer, type For } from "./composer";
import type { Turn } from "./turns";

type Props = {
  actor: Actor;
  number: number;
  items: ActionItemView[];
  from: Choosable;
  why: For | null;
};

/** The promises of one postmortem, with a line at their end to add the next. */
export function ActionEditor({ actor, number, items, from, why }: Props) {
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
      <ol aria-label="Actions" className="flex flex-col gap-3">
        {items.map((item) => (
          <ActionCard key={item.id} item={item} from={from} offered={offeredFor(actor, item)} />
        ))}
      </ol>
      <Composer key={why?.id} number={number} why={why} />
    </>
  );
}

function offeredFor(actor: Actor, { proof }: ActionItemView): Turn[] {
  const own = proof?.by.id === actor.userId;
  return own ? ["keep", "acceptRisk"] : ["keep", "acceptRisk", "verify"];
}
