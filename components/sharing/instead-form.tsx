"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/field";
import type { HandDeeds } from "./hand";

type Props = { deeds: HandDeeds; times: number; done: () => void };

/** What strangers read instead of the chosen words, and where. */
export function Instead({ deeds, times, done }: Props) {
  const [instead, setInstead] = useState("");
  const send = (deed: (words: string) => void) => {
    deed(instead.trim());
    done();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(deeds.strike);
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={({ key }) => key === "Escape" && done()}
      className="mt-1 flex flex-wrap items-center gap-1.5"
    >
      <TextInput
        autoFocus
        aria-label="What strangers read instead"
        placeholder="the payment provider"
        value={instead}
        onChange={({ target }) => setInstead(target.value)}
        className="min-w-0 flex-1 basis-44 px-2! py-1!"
      />
      <Button size="small" type="submit" variant="primary">
        Here
      </Button>
      <Button size="small" onClick={() => send(deeds.everywhere)}>
        {times > 1 ? `All ${times}` : "Everywhere"}
      </Button>
      <Button size="small" onClick={() => send(deeds.asRole)}>
        As a person’s role
      </Button>
      <Button size="small" variant="quiet" onClick={done}>
        Cancel
      </Button>
    </form>
  );
}
