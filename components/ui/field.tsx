import { type ComponentProps, type ReactNode, useId } from "react";
import { DayInput } from "./day-input";

export const inputClass =
  "w-full rounded-lg border border-line-strong bg-surface px-3 py-2 text-[15px] placeholder:text-muted aria-invalid:border-breached disabled:opacity-60";

export function TextInput({ className = "", ...rest }: ComponentProps<"input">) {
  const look = `${inputClass} ${className}`;
  if (rest.type === "date") return <DayField {...rest} className={look} />;
  return <input className={look} {...rest} />;
}

/** Nobody holds a day field by a ref, so that it can hold its own. */
function DayField({ ref: _, value, defaultValue, ...rest }: ComponentProps<"input">) {
  const given = (day: typeof value) => (day === undefined ? undefined : String(day));
  return <DayInput {...rest} value={given(value)} defaultValue={given(defaultValue)} />;
}

/** Grows with its text where the browser knows `field-sizing`, and scrolls elsewhere. */
export function TextArea({ className = "", rows = 3, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={`${inputClass} field-sizing-content resize-none ${className}`}
      {...rest}
    />
  );
}

export function Select({ className = "", ...rest }: ComponentProps<"select">) {
  return <select className={`${inputClass} min-h-[39px] truncate pr-8 ${className}`} {...rest} />;
}

export function Label({ className = "", ...rest }: ComponentProps<"label">) {
  // biome-ignore lint/a11y/noLabelWithoutControl: every use passes htmlFor
  return <label className={`font-medium text-[13.5px] ${className}`} {...rest} />;
}

export type FieldAria = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = {
  label: ReactNode;
  /** Where what stands around says it to those who see. */
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  children: (aria: FieldAria) => ReactNode;
};

/** A label, a control, a hint and what is wrong, tied together for every reader. */
export function Field({ label, hideLabel, hint, error, id, children }: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={own} {...(hideLabel && { className: "sr-only" })}>
        {label}
      </Label>
      {hint && (
        <p id={`${own}-hint`} className="text-[13px] text-muted">
          {hint}
        </p>
      )}
      {children({
        id: own,
        ...(described ? { "aria-describedby": described } : {}),
        ...(error ? { "aria-invalid": true as const } : {}),
      })}
      {error && (
        <p id={`${own}-error`} className="text-[13px] text-breached">
          {error}
        </p>
      )}
    </div>
  );
}
