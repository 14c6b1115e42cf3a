import type { ReactNode } from "react";

type Props = {
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
};

/** A box that looks small and is large enough for a finger, also inside of a row that is a target. */
export const CheckBox = ({ checked, disabled, onChange, children }: Props) => (
  <label className="flex gap-1 rounded-small hover:bg-sunken">
    <input
      type="checkbox"
      className="relative size-[24px] flex-none appearance-none before:absolute before:inset-[4px] before:rounded-[3px] before:border-[1.5px] before:border-muted before:bg-surface checked:before:border-accent checked:before:bg-accent checked:after:absolute checked:after:inset-0 checked:after:grid checked:after:place-items-center checked:after:text-[11px] checked:after:text-accent-ink checked:after:content-['✓'] disabled:opacity-50"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    {children}
  </label>
);
