"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Label, TextInput } from "@/components/ui/field";
import type { Remark } from "@/lib/coach/schema";
import { nameIn } from "./name-in";
import { fieldOf, replaceWords } from "./replace";
import { useSettling } from "./use-settling";

type Props = {
  htmlFor: string;
  remark: Remark;
  /** Whether the words must be shown, because nothing underlines them. */
  quoted: boolean;
  hide: () => void;
};

const mostSuggestions = 3;

/** One line of why, other words, and a way to keep one's own. Leaves at one click. */
export function Hint({ htmlFor, remark, quoted, hide }: Props) {
  const { keep, name, keepsReasons } = useSettling(remark);
  const [explaining, setExplaining] = useState(false);
  const person = remark.rule === "person-at-fault" ? nameIn(remark.quote) : null;
  const use = (words: string) => {
    const field = fieldOf(htmlFor);
    if (field) replaceWords(field, remark, words);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from any of the buttons
    <div
      className="rounded-r-lg border-bypassed border-l-[3px] bg-bypassed-soft px-3 py-2 text-[13.5px] print:hidden"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        hide();
      }}
    >
      <p className="[overflow-wrap:anywhere]">
        <q className={quoted ? "mr-1.5 font-serif text-[15px] italic" : "sr-only"}>
          {shortened(remark.quote)}
        </q>{" "}
        <b className="font-semibold">{remark.title}</b> {remark.why}
      </p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        {remark.suggestions.slice(0, mostSuggestions).map((words) => (
          <Button key={words} size="small" className="text-left" onClick={() => use(words)}>
            {words === "" ? "Leave it out" : `Use “${words}”`}
          </Button>
        ))}
        <Button size="small" onClick={() => void keep()}>
          Keep as it is
        </Button>
        {keepsReasons && !explaining && (
          <Button size="small" variant="quiet" onClick={() => setExplaining(true)}>
            Keep, and say why
          </Button>
        )}
        {person && (
          <Button size="small" variant="quiet" onClick={() => void name(person)}>
            “{person}” is a service
          </Button>
        )}
      </div>
      {explaining && <Explain keep={keep} />}
    </div>
  );
}

const longest = 120;
const shortened = (quote: string): string =>
  quote.length > longest ? `${Array.from(quote).slice(0, longest).join("")}…` : quote;

/** The reason helps whoever tunes the rules; it is shown without a name. */
function Explain({ keep }: { keep: (reason?: string) => Promise<void> }) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void keep(String(new FormData(event.currentTarget).get("reason") ?? ""));
  };
  return (
    <form onSubmit={submit} className="mt-2 flex flex-wrap items-end gap-2">
      <div className="flex min-w-52 flex-1 flex-col gap-1">
        <Label htmlFor={id}>Why do these words fit here?</Label>
        <TextInput id={id} name="reason" maxLength={300} autoComplete="off" autoFocus />
      </div>
      <Button type="submit">Keep it</Button>
    </form>
  );
}
