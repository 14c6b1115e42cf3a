"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import type { NameView } from "@/lib/sharing/schema";
import { Decided } from "./decided";
import { whereWritten } from "./find-words";
import { keep, makeRole, undecided } from "./striking";
import type { Change } from "./use-edition";

type Props = {
  name: NameView;
  change: Change;
  show: (place: string, words: string) => void;
};

/** A name that stands in the text: what strangers read for it. */
export function PersonDecision({ name: view, change, show }: Props) {
  const { name, forms, places, written, state, role, suggested } = view;
  const [wanted, setWanted] = useState(role ?? suggested);
  const become = (event: FormEvent) => {
    event.preventDefault();
    const said = wanted.trim() ? `${name} is “${wanted.trim()}” now.` : `Struck ${name}.`;
    change((now) => makeRole(now, name, wanted.trim()), said);
  };
  const also = forms.filter((form) => form !== name);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-1.5">
      <button
        type="button"
        onClick={() => show(places[0] ?? "", forms[0] ?? name)}
        title="Show where it stands"
        className="min-w-0 flex-1 basis-40 text-left max-sm:basis-full [overflow-wrap:anywhere] hover:underline"
      >
        {name}
        <span className="text-[13px] text-muted">
          {also.length > 0 && `, as ${also.join(", ")}`}
          {written && ` ${whereWritten(places)}`}
        </span>
      </button>
      <Decided state={state} />
      <form onSubmit={become} className="flex min-w-0 items-center gap-1.5">
        <TextInput
          aria-label={`Strangers read for ${name}`}
          value={wanted}
          placeholder="a bar"
          onChange={({ target }) => setWanted(target.value)}
          className="w-36! px-2! py-1! text-[13.5px]!"
        />
        <Button size="small" type="submit" disabled={role === wanted.trim()}>
          {role === null ? "Make a role" : "Change"}
          <span className="sr-only"> for {name}</span>
        </Button>
      </form>
      {state === "open" ? (
        <Button
          size="small"
          variant="quiet"
          onClick={() => change((now) => keep(now, name), `Left ${name} readable.`)}
        >
          Leave it readable<span className="sr-only">: {name}</span>
        </Button>
      ) : (
        <Button
          size="small"
          variant="quiet"
          onClick={() => change((now) => undecided(now, name), `${name} is open again.`)}
        >
          Decide anew<span className="sr-only">: {name}</span>
        </Button>
      )}
    </li>
  );
}
