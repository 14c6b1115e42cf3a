"use client";

import type { ReactNode } from "react";
import type { EventView } from "@/lib/timeline/schema";
import type { ReadStop } from "./folded-stops";
import { ReadEvidence } from "./read-evidence";

/** What one event, or one of several accounts of a moment, tells. */
export type Account = Pick<EventView, "id" | "evidence" | "source"> & {
  /** Null where nobody knows. */
  at: string | null;
  /** "≈14:02" */
  when: string;
  told: string | null;
  text: ReactNode;
  /** "detected" */
  mark: string | null;
};

type Props = { number: number; stops: ReadStop<Account>[] };

// Folded until the section's <details> is open; on paper, and where a link leads to it, it is shown.
const fold =
  "not-print:[&:not(:target,:has(:target))]:group-has-[[data-story]:not([open])]/story:hidden";
const leftOut = "hidden not-print:group-has-[[data-story]:not([open])]/story:block";

const line = "ml-[5px] border-line-strong border-l pl-5 md:ml-[95px]";

/** The story moment by moment. The moments go to the browser as data, and once. */
export function Moments({ number, stops }: Props) {
  return (
    <ol>
      {stops.map((stop) =>
        stop.kind === "moment" ? (
          <Told key={stop.key} number={number} accounts={stop.accounts} folded={stop.folded} />
        ) : stop.kind === "day" ? (
          <li key={stop.key} className="break-after-avoid pt-1 pb-2 text-[13px] text-muted">
            {stop.words}
          </li>
        ) : stop.kind === "gap" ? (
          <li
            key={stop.key}
            className={`${line} border-dashed py-1 font-serif text-[15px] text-muted italic`}
          >
            {stop.words}
          </li>
        ) : (
          <li key={stop.key} className={`${line} pb-2 text-[13px] text-muted ${leftOut}`}>
            {stop.words}
          </li>
        ),
      )}
    </ol>
  );
}

type ToldProps = { number: number; accounts: Account[]; folded: boolean };

function Told({ number, accounts, folded }: ToldProps) {
  const [head] = accounts;
  if (!head) return null;
  const isMarked = accounts.some(({ mark }) => mark !== null);
  return (
    <li
      id={accounts.length === 1 ? `event-${head.id}` : undefined}
      className={`md:grid md:grid-cols-[90px_minmax(0,1fr)] ${folded ? fold : ""}`}
    >
      <When account={head} className="block pt-1 max-md:pl-6" />
      <div
        className={`relative ml-[5px] border-line-strong border-l pb-3 pl-5 before:absolute before:top-[9px] before:-left-[6px] before:size-[11px] before:rounded-full before:border-[1.5px] before:border-ink before:[print-color-adjust:exact] ${isMarked ? "before:bg-ink" : "before:bg-paper"}`}
      >
        {accounts.length === 1 ? (
          <Words number={number} account={head} />
        ) : (
          <ul className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-2 print:grid-cols-2">
            {accounts.map((account) => (
              <li
                key={account.id}
                id={`event-${account.id}`}
                className="border-line border-l-2 pl-3 first:border-l-0 first:pl-0 max-sm:border-l-0 max-sm:pl-0"
              >
                {account.when !== head.when && <When account={account} className="mr-2" />}
                <Words number={number} account={account} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function When({ account: { at, when, told }, className }: { account: Account; className: string }) {
  const look = `font-mono text-[12.5px] text-muted ${className}`;
  if (at === null) return <span className={look}>{when}</span>;
  return (
    <time dateTime={at} data-told={told ?? undefined} className={look}>
      {when}
    </time>
  );
}

function Words({ number, account }: { number: number; account: Account }) {
  const { text, source, mark, evidence } = account;
  const meta = [source, mark].filter(Boolean).join(" · ");
  return (
    <>
      {text}
      {meta && <span className="text-[12.5px] text-muted"> {meta}</span>}
      <ReadEvidence number={number} evidence={evidence} />
    </>
  );
}
