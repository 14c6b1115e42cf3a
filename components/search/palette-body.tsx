"use client";

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { Offer, Place } from "@/lib/search/schema";
import { commandsFor } from "./commands";
import { groupsOf, meantOf, placeOf } from "./options";
import { PaletteList } from "./palette-list";
import { useChoosing } from "./use-choosing";
import { useOffer } from "./use-offer";

type Props = { teams: readonly Place[]; close: () => void };

/** A field whose list follows what is typed; the focus stays in the field (ARIA's combobox). */
export function PaletteBody({ teams, close }: Props) {
  const [q, setQ] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const answer = useOffer(q, true);
  const fresh = answer?.q === q;
  const called = answer?.offer?.teams;
  const commands = useMemo(() => commandsFor(teams, called), [teams, called]);
  const groups = groupsOf(q, answer?.offer ?? null, commands);
  const options = groups.flatMap((group) => group.options);
  const at = placeOf(options, chosen);
  const type = (words: string) => {
    setQ(words);
    setChosen(null);
  };
  const choose = useChoosing({ q, again: type, close });
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [list, at]);

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setChosen(options[(at + step + options.length) % options.length]?.id ?? null);
    }
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const meant = meantOf(options, chosen, fresh || !q.trim());
    if (meant) choose(meant, event.ctrlKey || event.metaKey);
  };

  return (
    <div className="flex max-h-[78dvh] flex-col">
      <div className="flex items-center gap-2 border-line border-b px-4 py-2">
        <input
          ref={input}
          role="combobox"
          aria-label="Search and commands"
          aria-expanded={options.length > 0}
          aria-controls={list}
          aria-activedescendant={options.length > 0 ? `${list}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={300}
          placeholder="Words, PM-214, or a command"
          value={q}
          onChange={({ target }) => type(target.value)}
          onKeyDown={press}
          className="min-w-0 grow rounded-small bg-transparent px-1 py-1.5 text-[16px] text-ink placeholder:text-muted"
        />
        <button
          type="button"
          onClick={close}
          className="flex-none rounded-lg px-2 py-1.5 text-[13px] text-muted hover:bg-sunken hover:text-ink"
        >
          Close
        </button>
      </div>
      {answer?.offer?.suggestion && (
        <p className="px-5 pt-3 text-[13px] text-muted">
          Showing what fits <b className="font-medium text-ink">{answer.offer.suggestion.words}</b>
        </p>
      )}
      {answer?.offer === null && (
        <p className="px-5 pt-3 text-[13px] text-muted">
          The search does not answer at this moment. Commands work.
        </p>
      )}
      <PaletteList id={list} groups={groups} active={at} point={setChosen} choose={choose} />
      <p role="status" className="sr-only">
        {fresh && q.trim() ? heard(answer.offer) : ""}
      </p>
    </div>
  );
}

/** What the list says to the eyes, for whoever listens. */
function heard(offer: Offer | null): string {
  if (!offer) return "The search does not answer at this moment";
  const { items, suggestion } = offer;
  return `${items.length} found${suggestion ? ` for ${suggestion.words}` : ""}`;
}
