"use client";

import { Field, TextInput } from "@/components/ui/field";
import { FormMessage, Submit } from "@/components/ui/submit";
import { useSending } from "@/components/ui/use-sending";
import { setUpAction } from "@/lib/transfer/set-up/actions";
import { EmailField } from "./email-field";
import { PasswordField } from "./password-field";

export function SetUpForm() {
  const [state, setUp] = useSending(setUpAction);
  const { fields, values }: Given = state.status === "failed" ? state : { fields: {}, values: {} };
  return (
    <form action={setUp} className="flex flex-col gap-4">
      <FormMessage state={state} />
      <Line
        label="Your organisation"
        name="organisation"
        autoComplete="organization"
        placeholder="Lighthouse Foods"
        {...{ fields, values }}
      />
      <Line
        label="Your first team"
        name="team"
        autoComplete="off"
        placeholder="Web platform"
        {...{ fields, values }}
      />
      <Line label="Your name" name="name" autoComplete="name" {...{ fields, values }} />
      <EmailField initial={values.email} error={fields.email} />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="At least 15 characters. A sentence works well."
        error={fields.password}
      />
      <ExampleChoice chosen={values.example === "on"} />
      <Submit className="mt-1">Set up Parapet</Submit>
    </form>
  );
}

type Given = { fields: Record<string, string>; values: Record<string, string> };
type LineProps = Given & {
  label: string;
  name: string;
  autoComplete: string;
  placeholder?: string;
};

function Line({ label, name, autoComplete, placeholder, fields, values }: LineProps) {
  return (
    <Field label={label} error={fields[name]}>
      {(aria) => (
        <TextInput
          {...aria}
          name={name}
          autoComplete={autoComplete}
          placeholder={placeholder}
          defaultValue={values[name]}
          required
          maxLength={120}
        />
      )}
    </Field>
  );
}

function ExampleChoice({ chosen }: { chosen: boolean }) {
  return (
    <label className="flex items-start gap-3 rounded-card border border-line bg-surface px-3.5 py-3">
      <input
        type="checkbox"
        name="example"
        defaultChecked={chosen}
        className="mt-0.5 size-[18px] shrink-0 accent-accent"
      />
      <span>
        <span className="font-medium">Open the example organisation too</span>
        <span className="block text-[13.5px] text-muted">
          Four teams and their postmortems, from a stray command to a near miss, to look around in.
        </span>
      </span>
    </label>
  );
}
