"use client";

import { Done } from "@/components/ui/done";
import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import type { TrackerKind } from "@/lib/db/generated/enums";
import { addTrackerAction, changeTrackerAction } from "@/lib/trackers/actions";
import type { TrackerView } from "@/lib/trackers/schema";
import { fieldsOf } from "@/lib/trackers/words";

type Props = { kind: TrackerKind; tracker?: TrackerView };

/** A new tracker, or one that is there. The tool is asked before anything is kept. */
export function TrackerForm({ kind, tracker }: Props) {
  const action = tracker ? changeTrackerAction : addTrackerAction;
  const [state, send] = useSending(action);
  const words = fieldsOf[kind];
  const failed = state.status === "failed" ? state : null;
  const input = (name: "project" | "baseUrl" | "account" | "name", placeholder: string) => ({
    name,
    placeholder,
    autoComplete: "off",
    defaultValue: failed?.values[name] ?? tracker?.[name],
  });
  return (
    <form action={send} className="flex max-w-[34rem] flex-col gap-4">
      {tracker ? (
        <input type="hidden" name="id" value={tracker.id} />
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      <Field
        label={words.project}
        hint={
          tracker &&
          "Change it only when it was renamed there. For another one, add a second tracker."
        }
        error={failed?.fields.project}
      >
        {(aria) => <TextInput {...aria} {...input("project", words.projectExample)} required />}
      </Field>
      <Field label={words.base} hint={words.baseHint} error={failed?.fields.baseUrl}>
        {(aria) => (
          <TextInput
            {...aria}
            {...input("baseUrl", words.baseExample)}
            inputMode="url"
            required={kind === "jira"}
          />
        )}
      </Field>
      {words.account && (
        <Field label={words.account} error={failed?.fields.account}>
          {(aria) => (
            <TextInput {...aria} {...input("account", "ana@acme.example")} type="email" required />
          )}
        </Field>
      )}
      <Field
        label={words.token}
        hint={
          tracker
            ? `${words.tokenHint} Leave it empty to keep the one that is here.`
            : words.tokenHint
        }
        error={failed?.fields.token}
      >
        {(aria) => (
          <TextInput
            {...aria}
            name="token"
            type="password"
            autoComplete="off"
            required={!tracker}
            className="font-mono text-[13px]"
          />
        )}
      </Field>
      <Field label="Name" hint="What people choose it by. If empty, the name above is used.">
        {(aria) => <TextInput {...aria} {...input("name", "")} maxLength={120} />}
      </Field>
      <FormMessage state={state} />
      <Submit className="self-start">{tracker ? "Save" : "Test the connection and add"}</Submit>
      <Done state={state}>Saved. The connection works.</Done>
    </form>
  );
}
