"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, TextInput } from "@/components/ui/field";
import type { MarkedLayer } from "@/lib/layers/schema";
import { milestoneWords } from "@/lib/timeline/words";
import type { Step } from "./marks-editor";

/** How long it took until it held; what the timeline tells can be taken with one press. */
export function MarkMinutes({ step, mark }: { step: Step; mark: MarkedLayer }) {
  const { slug, name, outcome, heldAfterMin } = mark;
  const stored = heldAfterMin === null ? "" : String(heldAfterMin);
  const [written, setWritten] = useState(stored);
  useEffect(() => setWritten(stored), [stored]);
  const valid = /^\d{0,7}$/.test(written.trim());
  const keep = () => {
    const minutes = written.trim() === "" ? null : Number(written.trim());
    if (valid && minutes !== heldAfterMin) step.marking.time(mark, minutes);
  };
  const did = outcome === "held" ? "held" : "fired";
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Field
        id={`minutes-${slug}`}
        label={
          <>
            Minutes until it {did}
            <span className="sr-only"> ({name})</span>
          </>
        }
        error={valid ? undefined : "Write whole minutes, such as 11."}
      >
        {(aria) => (
          <TextInput
            {...aria}
            inputMode="numeric"
            autoComplete="off"
            className="max-w-24 py-1"
            value={written}
            onChange={(event) => setWritten(event.target.value)}
            onBlur={keep}
            onKeyDown={(event) => event.key === "Enter" && keep()}
          />
        )}
      </Field>
      {step.suggested
        .filter(({ minutes }) => minutes !== heldAfterMin)
        .map(({ minutes, milestone }) => (
          <Button
            key={milestone}
            size="small"
            className="mb-0.5"
            onClick={() => step.marking.time(mark, minutes)}
          >
            {minutes} min, {milestoneWords[milestone]}
          </Button>
        ))}
    </div>
  );
}
