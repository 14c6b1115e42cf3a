"use client";

import { useId } from "react";
import type { LayerView } from "@/lib/layers/row-schema";
import { Slab } from "./slab";

type Props = {
  layers: readonly LayerView[];
  /** A slug; empty while none is chosen. */
  chosen: string;
  choose: (slug: string) => void;
  error?: string | undefined;
};

/** The row, of which one held: chosen by its slab and its name. */
export function LayerThatHeld({ layers, chosen, choose, error }: Props) {
  const id = useId();
  return (
    <fieldset
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: only such a group can be invalid
      role="radiogroup"
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-medium text-[13.5px]">Which layer caught it?</legend>
      <div className="grid grid-cols-3 gap-1.5 sm:grid-cols-5">
        {layers.map(({ slug, name, purpose }) => (
          <label
            key={slug}
            title={purpose}
            className="flex min-h-11 min-w-0 items-center gap-2 rounded-lg border border-line bg-surface px-2 py-1 text-[13px] leading-tight hover:border-line-strong has-checked:border-held has-checked:bg-held-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="layer"
              value={slug}
              checked={slug === chosen}
              onChange={() => choose(slug)}
              className="sr-only"
            />
            <Slab shape={slug === chosen ? "held" : null} className="h-6 w-5 flex-none" />
            <span className="min-w-0 hyphens-auto [overflow-wrap:anywhere]">{name}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-[13px] text-breached">
          {error}
        </p>
      )}
    </fieldset>
  );
}
