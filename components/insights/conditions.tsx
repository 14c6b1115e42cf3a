import { Anchor } from "@/components/ui/anchor";
import { type Conditions, conditionsTable, type Recurring } from "@/lib/insights/conditions";
import { type Repeats, repeatsTable } from "@/lib/insights/repeats";
import type { InsightFilter } from "@/lib/insights/schema";
import { Figure } from "./figure";

type Props = { conditions: Conditions; filter: InsightFilter };

const lists = [
  ["layer", "They speak of the layer"],
  ["kind", "They are of the kind"],
  ["tag", "Their lessons share the tag"],
] as const;

export function ConditionsFigure({ conditions, filter }: Props) {
  const { postmortems, named, withoutLayer, recurring } = conditions;
  return (
    <Figure
      name="conditions"
      title="Conditions that recur"
      note={`${named} contributing conditions in ${postmortems} postmortems, ${withoutLayer} of which speak of no layer. Here is what two postmortems or more share.`}
      filter={filter}
      table={conditionsTable(conditions)}
    >
      {recurring.length === 0 && (
        <p className="text-muted">
          Nothing is shared yet. Say in a why which layer it speaks of, and tag lessons: then what
          comes back shows here.
        </p>
      )}
      {lists.map(([by, title]) => (
        <Shared key={by} title={title} rows={recurring.filter((row) => row.by === by)} />
      ))}
    </Figure>
  );
}

function Shared({ title, rows }: { title: string; rows: Recurring[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 text-[15px]">{title}</h3>
      <ul className="mt-1 divide-y divide-line text-[13.5px]">
        {rows.map(({ name, postmortems, newest }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-3 py-1">
            <span className="font-serif text-[15.5px]">{name}</span>
            <span className="text-muted">{postmortems} postmortems</span>
            <span className="ml-auto flex flex-wrap gap-x-2.5 font-mono text-[12.5px]">
              {newest.map((number) => (
                <Anchor
                  key={number}
                  href={`/postmortems/${number}`}
                  className="inline-flex min-h-[24px] items-center text-muted hover:text-ink hover:underline"
                >
                  PM-{number}
                </Anchor>
              ))}
              {postmortems > newest.length && <span className="py-0.5 text-muted">…</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type RepeatsProps = { repeats: Repeats; filter: InsightFilter };

export function RepeatsFigure({ repeats, filter }: RepeatsProps) {
  const { postmortems, pairs } = repeats;
  return (
    <Figure
      name="repeats"
      title="Happened before"
      note={`${postmortems} postmortems of which somebody said that it had happened before.`}
      filter={filter}
      table={repeatsTable(repeats)}
    >
      {pairs.length === 0 ? (
        <p className="text-muted">
          None so far. While you write, “Seen before” shows what is alike, and you can say that it
          is the same again.
        </p>
      ) : (
        <ul className="divide-y divide-line text-[13.5px]">
          {pairs.map(({ again, before }) => (
            <li key={`${again.number}-${before.number}`} className="py-1.5">
              <Told {...again} /> <span className="text-muted">again after</span>{" "}
              <Told {...before} />
            </li>
          ))}
        </ul>
      )}
    </Figure>
  );
}

const Told = ({ number, title }: { number: number; title: string }) => (
  <Anchor href={`/postmortems/${number}`} className="hover:underline">
    <span className="font-mono text-[12.5px] text-muted">PM-{number}</span>{" "}
    <span className="font-serif text-[15.5px]">{title}</span>
  </Anchor>
);
