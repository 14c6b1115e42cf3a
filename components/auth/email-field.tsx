import { Field, TextInput } from "@/components/ui/field";

type Props = { initial?: string | undefined; error?: string | undefined; readOnly?: boolean };

/** What a password manager files the password under. */
export function EmailField({ initial, error, readOnly = false }: Props) {
  return (
    <Field label="Email" error={error}>
      {(aria) => (
        <TextInput
          {...aria}
          type="email"
          name="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={initial}
          readOnly={readOnly}
          required
          maxLength={320}
          className={readOnly ? "text-muted" : ""}
        />
      )}
    </Field>
  );
}
