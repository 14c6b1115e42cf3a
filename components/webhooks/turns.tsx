"use client";

import { useActionState } from "react";
import { AskFirst } from "@/components/teams/ask-first";
import { OneTimeSecret } from "@/components/teams/one-time-secret";
import { FormMessage, Submit } from "@/components/ui/submit";
import { type FormState, idle } from "@/lib/http/form-state";
import {
  redeliverAction,
  removeWebhookAction,
  renewSecretAction,
  sendTrialAction,
  switchWebhookAction,
} from "@/lib/webhooks/actions";
import type { ById, Sent, Switched, WebhookWithSecret } from "@/lib/webhooks/schema";

export function SendTrial({ id }: ById) {
  const [state, send] = useActionState<FormState<Sent>, FormData>(sendTrialAction, idle);
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <Submit>Send a trial</Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function SwitchWebhook({ id, on }: ById & { on: boolean }) {
  const [state, change] = useActionState<FormState<Switched>, FormData>(switchWebhookAction, idle);
  return (
    <form action={change} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="on" value={on ? "off" : "on"} />
      <Submit variant={on ? "plain" : "primary"}>{on ? "Switch it off" : "Switch it on"}</Submit>
      {on && <span className="text-[13px] text-muted">What waits is then given up.</span>}
      <FormMessage state={state} />
    </form>
  );
}

export function Redeliver({ id }: ById) {
  const [state, send] = useActionState<FormState<Sent>, FormData>(redeliverAction, idle);
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="id" value={id} />
      <Submit variant="plain">Send it again</Submit>
      <span className="text-[13px] text-muted">With the same id, so that it counts once.</span>
      <FormMessage state={state} />
    </form>
  );
}

export function RenewSecret({ id }: ById) {
  const [state, renew] = useActionState<FormState<WebhookWithSecret>, FormData>(
    renewSecretAction,
    idle,
  );
  return (
    <form action={renew} className="flex flex-col gap-3">
      <input type="hidden" name="id" value={id} />
      {state.status === "done" && (
        <OneTimeSecret
          label="The new secret"
          hint="Copy it now: it is shown this once. For a day the one before signs as well."
          value={state.result.secret}
        />
      )}
      <Submit variant="plain" className="self-start">
        Make a new secret
      </Submit>
      <FormMessage state={state} />
    </form>
  );
}

export function RemoveWebhook({ id, name }: ById & { name: string }) {
  const [state, remove] = useActionState<FormState<ById>, FormData>(removeWebhookAction, idle);
  return (
    <AskFirst label="Remove this webhook" about={name}>
      <form action={remove} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="id" value={id} />
        <span className="text-[13px]">
          It is told nothing more, and what it was told is forgotten. This cannot be undone.
        </span>
        <Submit size="small" variant="danger">
          Remove {name}
        </Submit>
        <FormMessage state={state} />
      </form>
    </AskFirst>
  );
}
