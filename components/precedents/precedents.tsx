import { Anchor } from "@/components/ui/anchor";
import { todayInUtc } from "@/lib/action-items/due";
import { dayInWords } from "@/lib/dates/clock";
import { promiseInWords } from "@/lib/precedents/because";
import type { Precedent } from "@/lib/precedents/schema";
import { SayRepeat } from "./say-repeat";

type Props = { number: number; items: readonly Precedent[]; editable: boolean };

const shown = 2;

/** Best first; what was promised after each and not kept stands before why it is shown. */
export function Precedents({ number, items, editable }: Props) {
  const first = items.filter(({ clear }) => clear).slice(0, shown);
  const others = items.filter((item) => !first.includes(item));
  const entry = (item: Precedent) => (
    <Entry key={item.number} number={number} item={item} editable={editable} />
  );
  return (
    <>
      <ul className="divide-y divide-line">{first.map(entry)}</ul>
      {others.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-muted hover:text-ink">
            {others.length} more, less alike
          </summary>
          <ul className="divide-y divide-line pt-2.5">{others.map(entry)}</ul>
        </details>
      )}
    </>
  );
}

function Entry({ number, item, editable }: { number: number; item: Precedent; editable: boolean }) {
  const { title, team, occurredOn, because, openPromises, keptPromises, said } = item;
  return (
    <li className="py-2.5 first:pt-0">
      <h3 className="font-sans text-[13.5px] tracking-normal">
        <Anchor href={`/postmortems/${item.number}`} className="font-semibold hover:underline">
          PM-{item.number} {title}
        </Anchor>
      </h3>
      <p className="text-muted">
        {team.name}
        {occurredOn && `, ${dayInWords(occurredOn)}`}
      </p>
      <Broken number={item.number} promises={openPromises} />
      <p className="text-[12.5px] text-muted [overflow-wrap:anywhere]">{because.join(" · ")}</p>
      {editable && said !== "again" && (
        <SayRepeat
          number={number}
          of={item.number}
          said={said === "before"}
          promises={[...openPromises, ...keptPromises]}
        />
      )}
    </li>
  );
}

/** The first promise that was not kept in words, and how many more there are. */
function Broken({ number, promises }: { number: number; promises: Precedent["openPromises"] }) {
  const [first, ...rest] = promises;
  if (!first) return null;
  return (
    <p className="[overflow-wrap:anywhere]">
      {promiseInWords(first, todayInUtc())}{" "}
      {rest.length > 0 && (
        <Anchor
          href={`/postmortems/${number}`}
          className="underline decoration-line-strong underline-offset-2 hover:decoration-current"
        >
          And {rest.length} more.
        </Anchor>
      )}
    </p>
  );
}
