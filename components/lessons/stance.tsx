"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { StanceKind } from "@/lib/db/generated/enums";
import type { OwnStance } from "@/lib/lessons/stance-schema";
import { stanceWords } from "@/lib/lessons/words";
import { StanceForm } from "./stance-form";
import { Said } from "./stance-said";
import type { Said as Answered } from "./use-answer";
import { useTell } from "./use-tell";

type Props = {
  lesson: string;
  headline: string;
  own: OwnStance;
  named: boolean;
  /** It was just asked for, and the keyboard goes with it. */
  wanted?: boolean;
  /** What was said stands elsewhere on the page. */
  bare?: boolean;
  /** Once it has answered; whether there is another to answer for. */
  goOn: () => boolean;
  children?: ReactNode;
};

const kinds = Object.entries(stanceWords) as [StanceKind, string][];

/**
 * One team's answer: a row of three choices. What goes with a choice opens beneath it in place, and
 * closes with Escape to where the keyboard was.
 */
export function Stance({ lesson, headline, own, named, wanted, bare, goOn, children }: Props) {
  const { team, stance } = own;
  const [asking, setAsking] = useState<StanceKind | null>(null);
  const tell = useTell(lesson, team);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) row.current?.querySelector("button")?.focus();
  }, [wanted]);
  const close = () => {
    const at = kinds.findIndex(([kind]) => kind === asking);
    // Whoever went on to the next lesson while this one was sent stays there.
    if (row.current?.closest("[data-stance]")?.contains(document.activeElement))
      row.current.querySelectorAll("button")[at]?.focus();
    setAsking(null);
  };
  const done = (said: Answered) => {
    tell(said);
    if (goOn() || (row.current && toNextSilent(row.current))) setAsking(null);
    else close();
  };
  return (
    <div data-stance={stance ?? "silent"} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand in the line */}
        <div
          ref={row}
          role="group"
          aria-label={`${team.name}: could this happen to you?`}
          className="inline-flex overflow-hidden rounded-lg border border-line-strong text-[13px]"
        >
          {kinds.map(([kind, word], at) => (
            <Choice
              key={kind}
              digit={at + 1}
              taken={stance === kind}
              open={asking === kind}
              press={() => (asking === kind ? close() : setAsking(kind))}
            >
              {word}
            </Choice>
          ))}
        </div>
        {named && (
          <span className="text-[13px] text-muted max-sm:order-first max-sm:w-full">
            {team.name}
          </span>
        )}
        {children}
        {!asking && !bare && <Said said={own} />}
      </div>
      {asking && (
        <StanceForm
          key={asking}
          lesson={lesson}
          headline={headline}
          own={own}
          kind={asking}
          done={done}
          close={close}
        />
      )}
    </div>
  );
}

/** With the keyboard in it; whoever points has seen for themselves where to go next. */
function toNextSilent(row: Element): boolean {
  const own = row.closest("[data-stance]");
  const { activeElement } = document;
  if (!own?.contains(activeElement) || !activeElement?.matches(":focus-visible")) return false;
  const all = [...document.querySelectorAll("[data-stance]")];
  const next = all.slice(all.indexOf(own) + 1).find((one) => one.matches("[data-stance=silent]"));
  next?.querySelector("button")?.focus();
  return next !== undefined;
}

type ChoiceProps = {
  /** The key that opens it. */
  digit: number;
  taken: boolean;
  open: boolean;
  press: () => void;
  children: ReactNode;
};

const Choice = ({ digit, taken, open, press, children }: ChoiceProps) => (
  <button
    type="button"
    aria-keyshortcuts={String(digit)}
    aria-pressed={taken}
    aria-expanded={open}
    onClick={press}
    className="border-line border-l px-2.5 py-1 -outline-offset-2 first:border-l-0 hover:bg-sunken aria-expanded:bg-sunken aria-expanded:shadow-[inset_0_-2px_var(--color-accent)] aria-pressed:bg-accent aria-pressed:text-accent-ink aria-pressed:outline-accent-ink"
  >
    {children}
  </button>
);
