"use client";

import { Button } from "@/components/ui/button";
import type { FindKind, FindView, NameView, Span } from "@/lib/sharing/schema";
import { Decided } from "./decided";
import { byKind, countOf, findWords, whereWritten } from "./find-words";
import { Guessed, Lost, People } from "./people-decisions";
import { keep, openOf, strikeEverywhere, undecided } from "./striking";
import type { Change } from "./use-edition";

type Props = {
  finds: readonly FindView[];
  names: readonly NameView[];
  /** Strikes whose words are not where they were. */
  lost: readonly Span[];
  change: Change;
  /** Leads to where something stands. */
  show: (place: string, words: string) => void;
};

/** What was found that strangers should hardly read, and who is named: one decision each. */
export function Decisions({ finds, names, lost, change, show }: Props) {
  const open = openOf(finds).length + openOf(names).length;
  if (finds.length + names.length + lost.length === 0)
    return (
      <p className="text-muted">
        No addresses, secrets or names of people were found. Read the text all the same: only you
        know what it gives away.
      </p>
    );
  return (
    <div className="flex flex-col gap-5">
      <p role="status" className="text-muted">
        {open === 0
          ? "Everything that was found is decided."
          : `${open} ${open === 1 ? "find waits" : "finds wait"} for your decision.`}
      </p>
      <Lost lost={lost} change={change} />
      {byKind(finds).map(([kind, those]) => (
        <Kind key={kind} kind={kind} finds={those} change={change} show={show} />
      ))}
      <People names={names.filter(({ known }) => known)} change={change} show={show} />
      <Guessed names={names.filter(({ known }) => !known)} change={change} show={show} />
    </div>
  );
}

type KindProps = Pick<Props, "change" | "show"> & { kind: FindKind; finds: readonly FindView[] };

function Kind({ kind, finds, change, show }: KindProps) {
  const open = openOf(finds);
  const strikeAll = () =>
    change(
      (now) => open.reduce((so, { words }) => strikeEverywhere(so, words), now),
      `Struck ${countOf(kind, open.length)}.`,
    );
  return (
    <section aria-label={findWords[kind].many}>
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-sans font-semibold text-[14px]">{countOf(kind, finds.length)}</h3>
        <p className="text-[13px] text-muted">{findWords[kind].why}</p>
        {open.length > 1 && (
          <Button size="small" variant="primary" className="ml-auto" onClick={strikeAll}>
            Strike all {countOf(kind, open.length)}
          </Button>
        )}
      </div>
      <ul className="mt-1">
        {finds.map((find) => (
          <One key={find.words} find={find} change={change} show={show} />
        ))}
      </ul>
    </section>
  );
}

type OneProps = Pick<Props, "change" | "show"> & { find: FindView };

function One({ find: { words, places, written, state, kind }, change, show }: OneProps) {
  const short = words.length > 60 ? `${words.slice(0, 60)}…` : words;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-1.5">
      <button
        type="button"
        onClick={() => show(places[0] ?? "", words)}
        title="Show where it stands"
        className={`min-w-0 flex-1 basis-40 text-left max-sm:basis-full font-mono text-[13px] [overflow-wrap:anywhere] hover:underline ${state === "struck" ? "text-muted line-through" : ""}`}
      >
        {short}
        {written && <span className="text-muted"> {whereWritten(places)}</span>}
        {places.length > 1 && <span className="text-muted"> in {places.length} places</span>}
      </button>
      <Decided state={state} isLink={kind === "link"} />
      {state !== "struck" && (
        <Button
          size="small"
          onClick={() => change((now) => strikeEverywhere(now, words), `Struck “${short}”.`)}
        >
          Strike<span className="sr-only"> {short}</span>
        </Button>
      )}
      {state === "open" || kind === "link" ? (
        state !== "kept" && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => change((now) => keep(now, words), `Left “${short}” readable.`)}
          >
            Leave it readable<span className="sr-only">: {short}</span>
          </Button>
        )
      ) : (
        <Button
          size="small"
          variant="quiet"
          onClick={() => change((now) => undecided(now, words), `“${short}” is open again.`)}
        >
          Decide anew<span className="sr-only">: {short}</span>
        </Button>
      )}
    </li>
  );
}
