"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import { useToast } from "@/components/ui/toast";
import type { EditionView } from "@/lib/sharing/schema";
import { AskFirst } from "./ask-first";
import type { Wishes } from "./edition-queue";

type Props = { edition: EditionView; home: string; wish: (more: Wishes) => void };

/** Where strangers read it: by chance, or chosen by somebody who knows what that means. */
export function EditionAddress({ edition, home, wish }: Props) {
  const { slug, chosen, isOut } = edition;
  const [choosing, setChoosing] = useState(false);
  /** Not sent before somebody said once more that the one before may end; null is one of chance. */
  const [asked, setAsked] = useState<{ slug: string | null } | null>(null);
  const moving = useMoving(edition, wish);
  const move = (next: string | null) => {
    setChoosing(false);
    if (next !== slug) moving(next);
  };
  const change = (next: string | null) =>
    isOut && next !== slug ? setAsked({ slug: next }) : move(next);
  const address = `${home}/p/${slug}`;
  return (
    <div>
      {choosing ? (
        <AddressForm slug={chosen ? slug : ""} choose={change} cancel={() => setChoosing(false)} />
      ) : (
        <div className="flex flex-col gap-1">
          <p className="font-medium text-[13.5px]">Address</p>
          <p className="font-mono text-[13px] [overflow-wrap:anywhere]">{address}</p>
          <p className="text-[13px] text-muted">
            {chosen
              ? "This address was chosen by hand, so it could be guessed."
              : "A random address: nobody can guess it."}
          </p>
          <div className="flex flex-wrap gap-1.5">
            <Copy key={address} text={address} />
            <Button size="small" onClick={() => setChoosing(true)}>
              {chosen ? "Change the address" : "Choose an address"}
            </Button>
            <Button size="small" variant="quiet" onClick={() => change(null)}>
              New random address
            </Button>
          </div>
        </div>
      )}
      <AskFirst
        isOpen={asked !== null}
        title="Change the public address?"
        deed="Change the address"
        keep="Keep this address"
        onDeed={() => asked && move(asked.slug)}
        onClose={() => setAsked(null)}
      >
        The edition is public. Every link to {address} stops working at once.
      </AskFirst>
    </div>
  );
}

/** Changes it; once it is another one, there is a way back to the one before. */
function useMoving({ slug, isOut }: EditionView, wish: Props["wish"]) {
  const toast = useToast();
  const before = useRef<string | null>(null);
  useEffect(() => {
    const former = before.current;
    if (former === null || former === slug) return;
    before.current = null;
    toast(`The address is changed.${isOut ? " The former one leads nowhere." : ""}`, {
      undo: async () => wish({ slug: former }),
    });
  }, [slug, isOut, toast, wish]);
  return (next: string | null) => {
    before.current = slug;
    wish({ slug: next });
  };
}

type FormProps = { slug: string; choose: (slug: string) => void; cancel: () => void };

function AddressForm({ slug, choose, cancel }: FormProps) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose(String(new FormData(event.currentTarget).get("slug") ?? ""));
      }}
      onKeyDown={({ key }) => key === "Escape" && cancel()}
    >
      <Field
        label="Address"
        hint="Small letters, digits and hyphens. One that you choose can be guessed by others."
      >
        {(aria) => (
          <TextInput
            {...aria}
            autoFocus
            required
            name="slug"
            autoComplete="off"
            placeholder="the-empty-storefront"
            defaultValue={slug}
          />
        )}
      </Field>
      <div className="mt-2 flex gap-1.5">
        <Button size="small" type="submit" variant="primary">
          Use this address
        </Button>
        <Button size="small" variant="quiet" onClick={cancel}>
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
