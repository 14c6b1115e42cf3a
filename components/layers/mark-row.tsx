"use client";

import { useId, useRef } from "react";
import { AutosaveText } from "@/components/ui/autosave-text";
import { Button, LinkButton } from "@/components/ui/button";
import { idle } from "@/lib/http/form-state";
import { writeNoteAction } from "@/lib/layers/actions";
import { promptFor, whyAbout } from "@/lib/layers/questions";
import type { MarkedLayer } from "@/lib/layers/schema";
import { isTimed, minutesInWords } from "@/lib/layers/tower";
import { MarkDetails } from "./mark-details";
import type { Step } from "./marks-editor";
import { OutcomeChoices } from "./outcome-choices";

type Props = {
  step: Step;
  mark: MarkedLayer;
  /** Whether the change came in here or in front of it. */
  met: boolean;
  open: boolean;
  setOpen: (open: boolean) => void;
};

/** One layer on a line: what it is meant to stop and what it did; once marked, what is said of it. */
export function MarkRow({ step, mark, met, open, setOpen }: Props) {
  const { name, purpose, outcome, retired } = mark;
  const id = useId();
  const line = useRef<HTMLLIElement>(null);
  const clear = () => {
    setOpen(false);
    step.marking.clear(mark);
    // What was pressed goes with the mark; the focus stays with the layer.
    line.current?.querySelector("input")?.focus();
  };
  return (
    <li
      ref={line}
      className="grid gap-x-4 border-line border-t py-2 sm:grid-cols-[10rem_minmax(0,1fr)]"
    >
      <div className="pt-1 sm:row-span-2">
        <h2 id={id} className="font-sans font-semibold text-[14.5px]">
          {name}
        </h2>
        <p className="text-[12.5px] text-muted leading-snug max-sm:mb-1">
          {met ? purpose : "Not met: the change came in further on."}
          {retired && " Retired from the row."}
        </p>
      </div>
      <OutcomeChoices
        mark={mark}
        labelledBy={id}
        choose={(chosen) => step.marking.choose(mark, chosen)}
        clear={clear}
        open={() => setOpen(!open)}
      />
      {outcome !== null && (
        <div className="min-w-0 sm:col-start-2">
          <Said
            step={step}
            mark={mark}
            met={met}
            open={open}
            setOpen={setOpen}
            controls={`${id}-details`}
          />
          {open && (
            <div id={`${id}-details`}>
              <MarkDetails step={step} mark={mark} clear={clear} />
            </div>
          )}
        </div>
      )}
    </li>
  );
}

type SaidProps = Props & { controls: string };

/** The note, what else is said in short, and the ways on from here. */
function Said({ step: { number, inTurn }, mark, met, open, setOpen, controls }: SaidProps) {
  const { slug, name, outcome } = mark;
  const why = met ? whyAbout(mark) : null;
  return (
    <div className="flex flex-wrap items-start gap-x-1">
      <AutosaveText
        className="min-w-44 flex-1"
        storageKey={`layer.${number}.${slug}.note`}
        field="note"
        label={`Note on ${name}`}
        hideLabel
        look="quiet"
        placeholder={outcome ? promptFor(outcome) : ""}
        initial={mark.note}
        version={mark.version}
        save={(change) => inTurn(() => writeNoteAction(idle, { number, layer: slug, ...change }))}
      />
      <p className="flex flex-wrap items-center gap-1">
        {inShort(mark).map((words) => (
          <span
            key={words}
            className="whitespace-nowrap rounded-full border border-line px-2 text-[12px] text-muted"
          >
            {words}
          </span>
        ))}
        {why && (
          <LinkButton
            size="small"
            variant="quiet"
            href={`/postmortems/${number}/whys?ask=${encodeURIComponent(why)}&layer=${encodeURIComponent(slug)}`}
          >
            Ask why<span className="sr-only">: {why}</span>
          </LinkButton>
        )}
        <Button
          size="small"
          variant="quiet"
          aria-expanded={open}
          aria-controls={open ? controls : undefined}
          onClick={() => setOpen(!open)}
        >
          {open ? "Less" : "More"}
          <span className="sr-only"> about {name}</span>
        </Button>
      </p>
    </div>
  );
}

function inShort({ outcome, heldAfterMin, evidence, entry, cheapest }: MarkedLayer): string[] {
  const pieces = evidence.length;
  return [
    ...(isTimed(outcome) && heldAfterMin !== null ? [minutesInWords(heldAfterMin)] : []),
    ...(entry ? ["came in here"] : []),
    ...(cheapest ? ["cheapest"] : []),
    ...(pieces > 0 ? [pieces === 1 ? "1 piece of evidence" : `${pieces} pieces of evidence`] : []),
  ];
}
