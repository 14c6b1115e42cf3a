"use client";

import { useLayoutEffect, useRef } from "react";
import { useSaving } from "@/components/ui/save-status";
import { useToast } from "@/components/ui/toast";
import { idle } from "@/lib/http/form-state";
import { changeSeverityAction } from "@/lib/teams/actions";
import type { SeverityChange } from "@/lib/teams/schema";
import type { SeverityView } from "@/lib/teams/views";
import { AddSeverity } from "./add-severity";
import { SeverityStep } from "./severity-step";

/** The organisation's own scale, for administrators: named, explained, moved, retired. */
export function SeverityScale({ scale }: { scale: SeverityView[] }) {
  const change = useSeverityChange(scale.map(({ id, retired }) => `${id} ${retired}`).join());
  const inUse = scale.filter(({ retired }) => !retired);
  const retired = scale.filter((step) => step.retired);
  return (
    <div className="flex flex-col gap-4">
      <ol aria-label="Severities, worst first">
        {inUse.map((step, index) => (
          <SeverityStep
            key={step.id}
            step={step}
            first={index === 0}
            last={index === inUse.length - 1}
            change={change}
          />
        ))}
      </ol>
      <AddSeverity />
      {retired.length > 0 && (
        <section aria-label="Retired severities">
          <h3 className="text-[16px]">Retired</h3>
          <p className="text-[13.5px] text-muted">
            Nobody is offered these any more. Postmortems that have one keep it.
          </p>
          <ul className="mt-1">
            {retired.map((step) => (
              <SeverityStep key={step.id} step={step} first last change={change} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export type ChangeSeverity = (change: SeverityChange, part: string) => Promise<void>;

/** Changes a step; when the scale is drawn anew the focus is where it was. */
function useSeverityChange(shape: string): ChangeSeverity {
  const wanted = useRef<{ id: string; part: string } | null>(null);
  const { track } = useSaving();
  const toast = useToast();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale's shape is what moves fields
  useLayoutEffect(() => {
    const { id, part } = wanted.current ?? {};
    wanted.current = null;
    if (id)
      document.querySelector<HTMLElement>(`[data-step="${id}"] [data-part="${part}"]`)?.focus();
  }, [shape]);
  return async (change, part) => {
    wanted.current = { id: change.id, part };
    const state = await track(changeSeverityAction(idle, change));
    if (state.status === "failed") toast(state.message);
  };
}
