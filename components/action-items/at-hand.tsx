import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { type Asking, listAsking, listAtHand } from "@/lib/action-items/at-hand";
import type { Card } from "@/lib/action-items/cards";
import { todayInUtc } from "@/lib/action-items/due";
import { placeOf } from "@/lib/action-items/look";
import { requireActor } from "@/lib/auth/session";
import { daysAfter } from "@/lib/dates/days";
import { Due } from "./due";
import { ShortRow } from "./short-row";
import { TakeIt } from "./take-it";

/** What waits for you, what you promised and what your teams did, each with its one next step. */
export async function AtHand() {
  const actor = await requireActor();
  const [asked, { mine, ours, unowned }] = await Promise.all([
    listAsking(actor),
    listAtHand(actor),
  ]);
  const today = todayInUtc();
  if (asked.length + mine.length + ours.length + unowned.length === 0) return <NothingYet />;
  return (
    <>
      {asked.length > 0 && (
        <Part
          title="Waits for you"
          all={{ "All that waits": asked.length > most && placeOf({ waits: true }) }}
        >
          {asked.slice(0, most).map((card) => (
            <ShortRow
              key={card.id}
              card={card}
              today={today}
              about={asks[card.ask](card)}
              aside={<Step card={card} />}
            />
          ))}
        </Part>
      )}
      {mine.length > 0 && (
        <Part title="You promised" all={{ "All of them": mine.length > few && mineAll }}>
          {mine.slice(0, few).map((card) => (
            <ShortRow
              key={card.id}
              card={card}
              today={today}
              about={null}
              aside={<DueSoon card={card} today={today} />}
            />
          ))}
        </Part>
      )}
      {unowned.length + ours.length > 0 && (
        <Part
          title="Your teams promised"
          all={{
            "All that they promised": ours.length > half && placeOf({ mine: true }),
            "All that nobody owns": unowned.length > half && placeOf({ owner: "nobody" }),
          }}
        >
          {[...unowned.slice(0, half), ...ours.slice(0, half)].map((card) => (
            <ShortRow
              key={card.id}
              card={card}
              today={today}
              about={card.ownerTeam?.name ?? "nobody owns it yet"}
            />
          ))}
        </Part>
      )}
    </>
  );
}

const most = 5;
const few = 4;
const half = few / 2;
const mineAll = placeOf({ owner: "me" });

/** Who asks it, and what. */
const asks: Record<Asking["ask"], (card: Card) => string> = {
  answer: ({ handover }) => `${handover?.by.name} asks ${handover?.team.name} to take it`,
  look: ({ proof }) => `${proof?.by.name} says that it is done`,
  effect: () => "time has passed since it was proved",
};

function Step({ card: { ask, number, id, title } }: { card: Asking }) {
  if (ask === "answer") return <TakeIt number={number} id={id} title={title} />;
  return (
    <LinkButton href={`/actions/${id}`} size="small" className="relative z-10">
      {ask === "look" ? "Look at the proof" : "Did it hold?"}
      <span className="sr-only">: {title}</span>
    </LinkButton>
  );
}

/** When it is due; from a week before on with the way to its proof. */
function DueSoon({ card: { id, title, dueOn }, today }: { card: Card; today: string }) {
  return (
    <span className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1">
      <Due dueOn={dueOn} today={today} />
      {dueOn && dueOn < daysAfter(today, 7) && (
        <LinkButton href={`/actions/${id}`} size="small" className="relative z-10">
          Prove it<span className="sr-only">: {title}</span>
        </LinkButton>
      )}
    </span>
  );
}

type PartProps = {
  title: string;
  /** Ways to the rest, where there is a rest. */
  all: Record<string, `/actions${string}` | false>;
  children: ReactNode;
};

function Part({ title, all, children }: PartProps) {
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[20px]">{title}</h2>
      <ul>{children}</ul>
      <p className="flex flex-wrap gap-x-4 pt-2 text-[13.5px] empty:hidden">
        {Object.entries(all).map(
          ([words, place]) =>
            place && (
              <Anchor key={words} href={place} className="text-accent underline">
                {words}
              </Anchor>
            ),
        )}
      </p>
    </section>
  );
}

const NothingYet = () => (
  <Empty
    title="Nothing is promised by you or your teams"
    action={<LinkButton href="/postmortems">Look through the postmortems</LinkButton>}
  >
    An action item is one change to a process, a tool or a layer, such as “Alert on staging’s home
    page”. When somebody makes you its owner, it waits here until you prove it.
  </Empty>
);
