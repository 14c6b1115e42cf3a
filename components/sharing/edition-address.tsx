"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import type { EditionView } from "@/lib/sharing/schema";
import type { Wishes } from "./edition-queue";

type Props = { edition: EditionView; home: string; wish: (more: Wishes) => void };

/** Where strangers read it: by chance, or chosen by somebody who knows what that means. */
export function EditionAddress({ edition: { slug, chosen, isOut }, home, wish }: Props) {
  const [choosing, setChoosing] = useState(false);
  const address = `${home}/p/${slug}`;
  if (!choosing)
    return (
      <div className="flex flex-col gap-1">
        <p className="font-medium text-[13.5px]">Address</p>
        <p className="font-mono text-[13px] [overflow-wrap:anywhere]">{address}</p>
        <p className="text-[13px] text-muted">
          {chosen
            ? "Somebody chose it, so that it can be guessed."
            : "Made by chance: nobody can guess it."}
          {isOut && " Another one ends this one at once, and links to it lead nowhere."}
        </p>
        <div className="flex flex-wrap gap-1.5">
          <Copy text={address} />
          <Button size="small" onClick={() => setChoosing(true)}>
            {chosen ? "Change" : "Choose one"}
          </Button>
          <Button size="small" variant="quiet" onClick={() => wish({ slug: null })}>
            A new one by chance
          </Button>
        </div>
      </div>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get("slug");
        wish({ slug: String(value ?? "") });
        setChoosing(false);
      }}
      onKeyDown={({ key }) => key === "Escape" && setChoosing(false)}
    >
      <Field
        label="Address"
        hint="Small letters, digits and hyphens. One that you choose can be guessed by others."
      >
        {(aria) => (
          <TextInput
            {...aria}
            autoFocus
            name="slug"
            autoComplete="off"
            placeholder="the-empty-storefront"
            defaultValue={chosen ? slug : ""}
          />
        )}
      </Field>
      <div className="mt-2 flex gap-1.5">
        <Button size="small" type="submit" variant="primary">
          Use it
        </Button>
        <Button size="small" variant="quiet" onClick={() => setChoosing(false)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Button
      size="small"
      onClick={async () => {
        await navigator.clipboard?.writeText(text);
        setCopied(true);
      }}
    >
      <span role="status">{copied ? "Copied" : "Copy"}</span>
    </Button>
  );
}
