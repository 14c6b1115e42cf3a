"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import type { PracticeOffer } from "@/lib/practices/offers";
import { AnswerForm, type FormProps } from "./answer-form";
import { useOffers } from "./use-offers";

type Props = FormProps & { turn: () => void };

const few = 6;

/** It applies, and a practice that there is answers it: one that tells of the incident, or any. */
export function AdoptForm({ turn, ...props }: Props) {
  const { lesson, own, answering } = props;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const offers = useOffers(lesson, own.team.slug, text);
  const found = offers?.practices.filter(({ told }) => told || text.trim() !== "").slice(0, few);
  const practice = found?.find(({ slug }) => slug === chosen) ?? found?.[0];
  const note = own.stance === "applies" ? own.note : "";
  return (
    <AnswerForm
      {...props}
      asks="adopt a practice"
      word="Adopt it"
      unready={!practice}
      send={() => practice && answering.send({ stance: "applies", note, practice: practice.slug })}
      ways={
        <Button size="small" variant="quiet" onClick={turn}>
          Promise something instead
        </Button>
      }
    >
      <Field label="Which practice?" error={answering.failed?.fields.practice}>
        {(aria) => (
          <TextInput
            {...aria}
            autoFocus
            type="search"
            autoComplete="off"
            placeholder="Words of its rule"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {found && (
        <Found found={found} chosen={practice?.slug} choose={setChosen} searched={!!text} />
      )}
    </AnswerForm>
  );
}

type FoundProps = {
  found: PracticeOffer[];
  chosen: string | undefined;
  choose: (slug: string) => void;
  searched: boolean;
};

function Found({ found, chosen, choose, searched }: FoundProps) {
  const name = useId();
  return (
    <>
      <p role="status" className="text-[13px] text-muted empty:hidden">
        {found.length === 0 &&
          (searched
            ? "No practice says these words."
            : "No practice tells of this incident yet. Look for one by its words.")}
      </p>
      {found.length > 0 && (
        <fieldset className="flex flex-col gap-1">
          <legend className="sr-only">Practices</legend>
          {found.map(({ slug, statement, owner, followed, told }) => (
            <label key={slug} className="flex items-start gap-2 rounded-small py-1 text-[14.5px]">
              <input
                type="radio"
                name={name}
                className="mt-1 size-4 flex-none accent-accent"
                checked={slug === chosen}
                onChange={() => choose(slug)}
              />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {statement}
                <span className="block text-[13px] text-muted">
                  {[owner, told && "tells of this incident", followed && "you follow it already"]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
