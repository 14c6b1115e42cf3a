"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Select, TextInput } from "@/components/ui/field";
import { AnswerForm, type FormProps } from "./answer-form";
import { useOffers } from "./use-offers";

type Props = FormProps & { turn: () => void };

/** It applies, and something is promised for it; or it applies, and what follows is open. */
export function PromiseForm({ turn, ...props }: Props) {
  const { lesson, headline, own, answering } = props;
  const { team, note } = own;
  const [title, setTitle] = useState(headline);
  const [day, setDay] = useState<string | null>(null);
  const [owner, setOwner] = useState("");
  const offers = useOffers(lesson, team.slug);
  const kept = { stance: "applies" as const, note: own.stance === "applies" ? note : "" };
  const dueOn = day ?? offers?.dueOn ?? "";
  const promise = () =>
    answering.send({
      ...kept,
      action: { title, dueOn: dueOn || null, owner: owner || team.slug },
    });
  const fields = answering.failed?.fields ?? {};
  return (
    <AnswerForm
      {...props}
      asks="what follows?"
      word="Promise it"
      send={promise}
      ways={
        <>
          <Button
            size="small"
            aria-disabled={answering.pending}
            onClick={() => answering.send(kept)}
          >
            Decide later
          </Button>
          <Button size="small" variant="quiet" onClick={turn}>
            Adopt a practice instead
          </Button>
        </>
      }
    >
      <Field label="What will you do about it?" error={fields["action.title"]}>
        {(aria) => (
          <TextInput
            {...aria}
            autoFocus
            onFocus={({ target }) => target.select()}
            value={title}
            maxLength={300}
            onChange={({ target }) => setTitle(target.value)}
          />
        )}
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="By when" error={fields["action.dueOn"]}>
          {(aria) => (
            <TextInput
              {...aria}
              type="date"
              value={dueOn}
              onChange={({ target }) => setDay(target.value)}
            />
          )}
        </Field>
        <Field label="Who" error={fields.owner ?? fields["action.owner"]}>
          {(aria) => (
            <Select {...aria} value={owner} onChange={({ target }) => setOwner(target.value)}>
              <option value="">{team.name}</option>
              {offers?.people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </AnswerForm>
  );
}
