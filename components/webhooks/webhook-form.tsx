"use client";

import { useState } from "react";
import { Done } from "@/components/ui/done";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { FormState } from "@/lib/http/form-state";
import { addWebhookAction, changeWebhookAction } from "@/lib/webhooks/actions";
import type { WebhookView, WebhookWithSecret } from "@/lib/webhooks/schema";
import { FormatChoice } from "./format-choice";
import { KindChoice } from "./kind-choice";
import { NewSecret } from "./new-secret";

const usual = ["postmortem.published", "lesson.written"];

/** A new webhook, which shows its secret once it is there. */
export function NewWebhookForm() {
  const [format, setFormat] = useState("parapet");
  const [state, add] = useSending<WebhookWithSecret>(async (was, form) => {
    setFormat(String(form.get("format")));
    return addWebhookAction(was, form);
  });
  if (state.status === "done") return <NewSecret made={state.result} chat={format !== "parapet"} />;
  return <Fields state={state} send={add} button="Add it" />;
}

export function WebhookForm({ webhook }: { webhook: WebhookView }) {
  const [state, change] = useSending(changeWebhookAction);
  return (
    <Fields state={state} send={change} webhook={webhook} button="Save">
      <Done state={state}>Saved.</Done>
    </Fields>
  );
}

type Props = {
  state: FormState;
  send: (form: FormData) => void;
  webhook?: WebhookView;
  button: string;
  children?: React.ReactNode;
};

function Fields({ state, send, webhook, button, children }: Props) {
  // A refused form is emptied by React; what was ticked has to be put back.
  const [ticked, setTicked] = useState<readonly string[]>(webhook?.kinds ?? usual);
  const failed = state.status === "failed" ? state : null;
  const keepTicked = (form: FormData) => {
    setTicked(form.getAll("kinds").map(String));
    send(form);
  };
  return (
    <form action={keepTicked} className="flex max-w-[42rem] flex-col gap-5">
      {webhook && <input type="hidden" name="id" value={webhook.id} />}
      {webhook && <input type="hidden" name="version" value={webhook.version} />}
      <FormatChoice chosen={failed?.values.format ?? webhook?.format ?? "parapet"} />
      <Field label="Name" hint="What you call it here." error={failed?.fields.name}>
        {(aria) => (
          <TextInput
            {...aria}
            name="name"
            autoComplete="off"
            placeholder="#incidents"
            defaultValue={failed?.values.name ?? webhook?.name}
            required
            maxLength={120}
          />
        )}
      </Field>
      <Field
        label="Address"
        hint={
          webhook
            ? `It leads to ${webhook.urlHost}. Leave this empty to keep it: it is encrypted here and cannot be shown.`
            : "It begins with https://. Whoever knows it may post there, so it is encrypted here and never shown again."
        }
        error={failed?.fields.url}
      >
        {(aria) => (
          <TextInput
            {...aria}
            name="url"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            defaultValue={failed?.values.url}
            required={!webhook}
            className="font-mono text-[13px]"
          />
        )}
      </Field>
      <KindChoice chosen={ticked} error={failed?.fields.kinds} />
      <p className="text-[13px] text-muted">
        Only what happens in published postmortems is told. Drafts, reviews and what was taken back
        are never mentioned, nor anybody’s email address.
      </p>
      <FormMessage state={state} />
      <div className="flex items-center gap-3">
        <Submit>{button}</Submit>
        {children}
      </div>
    </form>
  );
}
