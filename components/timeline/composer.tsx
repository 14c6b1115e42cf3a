"use client";

import { type Ref, useId, useImperativeHandle, useState } from "react";
import { Button } from "@/components/ui/button";
import { Coached } from "@/components/ui/coach-slot";
import { TextInput } from "@/components/ui/field";
import { Keys } from "@/components/ui/keys";
import { dayInWords } from "@/lib/dates/clock";
import { useShown } from "./board";
import { timelineKeys } from "./keys";
import { PasteBox } from "./paste-box";
import { RefusedLines } from "./refused-lines";
import { TellingBox } from "./telling-box";
import { useLine } from "./use-line";

export type ComposerHandle = {
  /** Puts the keyboard into the line, on a day, and with its beginning where there is one. */
  begin: (line: string, day?: string) => void;
};

type Props = {
  ref: Ref<ComposerHandle>;
  /** In sight wherever the list is scrolled to. */
  stays: boolean;
  added: (id: string) => void;
};

/** One line is one event: Enter keeps it and the next can be written at once. */
export function Composer({ ref, stays, added }: Props) {
  const { number, events } = useShown();
  const { field, line, write, on, problem, refused, begin, add, putBack, drop } = useLine(added);
  const [pasted, setPasted] = useState<string | null>(null);
  const [telling, setTelling] = useState(false);
  const id = useId();
  const isPlain = pasted === null && !telling;
  useImperativeHandle(ref, () => ({ begin }));
  const close = () => {
    setPasted(null);
    setTelling(false);
    field.current?.focus();
  };
  return (
    <section
      aria-label="Add events"
      className={`z-10 mt-4 flex flex-col gap-2 border-line bg-paper pt-3 pb-3 ${events.length > 0 ? "border-t" : ""} ${stays && isPlain && refused.length < 2 ? "[@media(min-height:600px)]:sticky bottom-11 md:bottom-0" : ""}`}
    >
      <form
        className="flex gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          id={id}
          ref={field}
          value={line}
          autoComplete="off"
          aria-label="Next event: a time, then what happened"
          aria-invalid={problem ? true : undefined}
          aria-describedby={isPlain ? "composer-help" : undefined}
          placeholder="14:02 Deploy 8841 reaches production"
          onChange={(event) => write(event.target.value)}
          onPaste={(event) => {
            const text = event.clipboardData.getData("text/plain");
            if (!text.trim().includes("\n")) return;
            event.preventDefault();
            setPasted(text);
          }}
        />
        <Button type="submit" variant="primary">
          Add
        </Button>
      </form>
      <Coached htmlFor={id} field="prose" text={line} />
      {isPlain && (
        <p id="composer-help" className="text-[13px] text-muted">
          {on && `A time alone is on ${dayInWords(on)}. `}
          <span className="max-sm:sr-only">
            Also ≈14:02, 14:02–14:10, 09:00 CET, or ? for unknown.
          </span>
        </p>
      )}
      <div className={`-mt-1 -ml-2 flex-wrap gap-x-1 ${isPlain ? "flex" : "hidden"}`}>
        <Button size="small" variant="quiet" onClick={() => setTelling(true)}>
          Tell it as you saw it
        </Button>
        <Button size="small" variant="quiet" onClick={() => setPasted("")}>
          Paste many
        </Button>
        <Keys keys={timelineKeys} className="ml-auto max-sm:hidden" />
      </div>
      {problem && (
        <p role="alert" className="text-breached">
          {problem}
        </p>
      )}
      <RefusedLines lines={refused} putBack={putBack} drop={drop} />
      {telling && <TellingBox close={close} />}
      {pasted !== null && <PasteBox number={number} initial={pasted} close={close} />}
    </section>
  );
}
