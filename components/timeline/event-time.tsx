"use client";

import { useEffect, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { idle } from "@/lib/http/form-state";
import { retimeEventAction } from "@/lib/timeline/actions";
import type { Row } from "./event-row";

/** The time as people write it; it is read and kept when the field is left or Enter is pressed. */
export function EventTime({ number, row }: { number: number; row: Row }) {
  const [when, setWhen] = useState(row.when);
  const [problem, setProblem] = useState<string | null>(null);
  const { track } = useSaving();
  useEffect(() => setWhen(row.when), [row.when]);
  const keep = async () => {
    if (when.trim() === row.when) return;
    const base = { at: row.at, endAt: row.end, precision: row.precision };
    const state = await track(
      retimeEventAction(idle, { number, id: row.id, when, version: row.version, base }),
    );
    setProblem(state.status === "failed" ? state.message : null);
  };
  return (
    <div>
      <input
        value={when}
        aria-label={`Time of “${row.text.slice(0, 60)}”`}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${row.id}-time` : undefined}
        title="14:02, ≈14:02, 14:02–14:10 or 15 Mar 14:02"
        className="w-full rounded-small border border-transparent bg-transparent px-1 py-1 font-mono text-[12.5px] text-muted hover:border-line focus:border-line-strong focus:text-ink aria-invalid:border-breached"
        onChange={(event) => setWhen(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") void keep();
          if (event.key === "Escape") setWhen(row.when);
        }}
      />
      {problem && (
        <p id={`${row.id}-time`} role="alert" className="text-[12.5px] text-breached">
          {problem}
        </p>
      )}
    </div>
  );
}
