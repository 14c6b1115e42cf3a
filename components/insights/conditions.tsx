import { Anchor } from "@/components/ui/anchor";
import { postmortemsAddress } from "@/lib/insights/address";
import { type Conditions, conditionsTable, type Recurring } from "@/lib/insights/conditions";
import { type Repeats, repeatsTable } from "@/lib/insights/repeats";
import type { InsightFilter, Scope } from "@/lib/insights/schema";
import { boundInWords, counted } from "@/lib/insights/words";
import { Figure } from "./figure";

type Props = { conditions: Conditions; scope: Scope; filter: InsightFilter };

const lists = [
  ["layer", "They name the layer"],
  ["kind", "They are of the kind"],
  ["tag", "Their lessons share the tag"],
] as const;

export function ConditionsFigure({ conditions, scope, filter }: Props) {
  const { recurring } = conditions;
  return (
    <Figure
      name="conditions"
      title="Conditions that recur"
      note={`${namedInWords(conditions)} Here is what two postmortems or more share; the table names up to 30 of each.${boundInWords(conditions.looked)}`}
      filter={filter}
      table={conditionsTable(conditions)}
    >
      {recurring.length === 0 && (
        <p className="text-muted">
          Nothing is shared yet. Say in a why which layer it names, and tag lessons: then what comes
          back shows here.
        </p>
      )}
      {lists.map(([by, title]) => (
        <Shared key={by} {...{ title, scope }} rows={recurring.filter((row) => row.by === by)} />
      ))}
    </Figure>
  );
}

function namedInWords({ named, postmortems, withoutLayer }: Conditions): string {
  const where = `${counted(named, "contributing condition")} in ${counted(postmortems, "postmortem")}`;
  return `${where}; ${withoutLayer} of them ${withoutLayer === 1 ? "names" : "name"} no layer.`;
}

/** The table has the others. */
const fewNumbers = 3;

type SharedProps = { title: string; rows: Recurring[]; scope: Scope };

function Shared({ title, rows, scope }: SharedProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-3 text-[15px]">{title}</h3>
      <ul className="mt-1 divide-y divide-line text-[13.5px]">
        {rows.map(({ by, name, postmortems, newest }) => (
          <li key={name} className="flex flex-wrap items-baseline gap-x-3 py-1">
            <span className="font-serif text-[15.5px]">
              {by === "tag" ? (
                <Anchor
                  href={postmortemsAddress(scope, null, { tag: name })}
                  className="underline decoration-line-strong underline-offset-4"
                >
                  {name}
                </Anchor>
              ) : (
                name
              )}
            </span>
            <span className="text-muted">{postmortems} postmortems</span>
            <span className="ml-auto flex flex-wrap gap-x-2.5 font-mono text-[12.5px]">
              {newest.slice(0, fewNumbers).map((number) => (
                <Anchor
                  key={number}
                  href={`/postmortems/${number}`}
                  className="inline-flex min-h-[24px] items-center text-muted hover:text-ink hover:underline"
                >
                  PM-{number}
                </Anchor>
              ))}
              {postmortems > fewNumbers && (
                <span className="py-0.5 text-muted">and {postmortems - fewNumbers} more</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The table has the others. */
const fewPairs = 12;

type RepeatsProps = { repeats: Repeats; filter: InsightFilter };

export function RepeatsFigure({ repeats, filter }: RepeatsProps) {
  const { postmortems, pairs, whole, looked } = repeats;
  return (
    <Figure
      name="repeats"
      title="Happened before"
      note={`${counted(postmortems, "postmortem")} of which somebody said that it had happened before.${boundInWords(looked)}`}
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
          {pairs.slice(0, fewPairs).map(({ again, before }) => (
            <li key={`${again.number}-${before.number}`} className="py-1.5">
              <Told {...again} /> <span className="text-muted">again after</span>{" "}
              <Told {...before} />
            </li>
          ))}
          {whole > fewPairs && (
            <li className="py-1.5 text-muted">
              {pairs.length < whole
                ? `The newest ${pairs.length} of ${counted(whole, "pair")} are in the table.`
                : `${counted(whole - fewPairs, "more pair")} in the table.`}
            </li>
          )}
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
