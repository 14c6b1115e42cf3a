"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { NameView, Span } from "@/lib/sharing/schema";
import { PersonDecision } from "./person-decision";
import { forget, keep, makeRole, openOf } from "./striking";
import type { Change } from "./use-edition";

type Props = {
  names: readonly NameView[];
  lost: readonly Span[];
  change: Change;
  show: (place: string, words: string) => void;
};

type PeopleProps = Pick<Props, "names" | "change" | "show">;

/** Who is named, and what strangers read for each. */
export function People({ names, change, show }: PeopleProps) {
  const open = openOf(names);
  const allRoles = () =>
    change(
      (now) => open.reduce((so, { name, suggested }) => makeRole(so, name, suggested), now),
      `${open.length} people are roles now.`,
    );
  return (
    <Named
      title="People"
      why="They become roles, the same everywhere and in every form of the name."
      {...{ names, change, show }}
    >
      {open.length > 1 && (
        <Button size="small" variant="primary" className="ml-auto" onClick={allRoles}>
          Make all {open.length} roles
        </Button>
      )}
    </Named>
  );
}

/** Nobody here has these names: one look at all of them is enough. */
export function Guessed({ names, change, show }: PeopleProps) {
  const open = openOf(names);
  const looked = () =>
    change(
      (now) => open.reduce((so, { name }) => keep(so, name), now),
      open.length === 1 ? `Left ${open[0]?.name} readable.` : `Left ${open.length} names readable.`,
    );
  return (
    <Named
      title={names.length === 1 ? "Looks like a name" : "Look like names"}
      why="Nobody with an account has this name. A person outside may: a customer, somebody who left."
      {...{ names, change, show }}
    >
      {open.length > 1 && (
        <Button size="small" className="ml-auto" onClick={looked}>
          I looked: leave all {open.length} readable
        </Button>
      )}
    </Named>
  );
}

type NamedProps = PeopleProps & { title: string; why: string; children: ReactNode };

function Named({ title, why, names, change, show, children }: NamedProps) {
  if (names.length === 0) return null;
  return (
    <section aria-label={title}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-sans font-semibold text-[14px]">{title}</h3>
        <p className="text-[13px] text-muted">{why}</p>
        {children}
      </div>
      <ul className="mt-1">
        {names.map((name) => (
          <PersonDecision key={name.name} name={name} change={change} show={show} />
        ))}
      </ul>
    </section>
  );
}

/** The text changed under these: whether the words are elsewhere now, only a person can tell. */
export function Lost({ lost, change }: Pick<Props, "lost" | "change">) {
  if (lost.length === 0) return null;
  return (
    <section aria-label="Strikes that lost their words">
      <h3 className="font-sans font-semibold text-[14px]">Strikes that lost their words</h3>
      <p className="text-[13px] text-muted">
        The postmortem changed and these words are no longer where you struck them. Check whether
        they are now somewhere else.
      </p>
      <ul className="mt-1">
        {lost.map((span) => (
          <li
            key={`${span.place} ${span.words} ${span.nth}`}
            className="flex flex-wrap items-center gap-x-3 border-line border-t py-1.5"
          >
            <span className="min-w-0 flex-1 font-serif line-through">{span.words}</span>
            <Button
              size="small"
              onClick={() =>
                change((now) => forget(now, span), `Removed the strike of “${span.words}”.`)
              }
            >
              Remove the strike<span className="sr-only">: {span.words}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
