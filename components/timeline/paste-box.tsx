"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Label, TextArea } from "@/components/ui/field";
import { useKeptDraft } from "@/components/ui/use-kept-draft";
import { useAnswer } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { addEventsAction, proposeEventsAction } from "@/lib/timeline/actions";
import type { Leftover } from "@/lib/timeline/lines";
import type { ShownProposal } from "@/lib/timeline/proposals";
import { ProposedEvents } from "./proposed-events";

type Reading = { events: ShownProposal[]; leftovers: Leftover[] };
type Props = { number: number; initial: string; close: () => void };

/** Many lines at once, shown as events before any is kept. */
export function PasteBox({ number, initial, close }: Props) {
  const [text, setText] = useKeptDraft(`PM-${number}.pasted`, "");
  const [reading, setReading] = useState<Reading | null>(null);
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const [problem, setProblem] = useState<string | null>(null);
  const answer = useAnswer();
  const read = async (lines: string) => {
    const state = await answer(() => proposeEventsAction(idle, { number, text: lines }));
    if (!state) return;
    setProblem(state.status === "failed" ? state.message : null);
    setReading(state.status === "done" ? state.result : null);
    setDropped(new Set());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was pasted is read unasked
  useEffect(() => {
    if (initial.trim() === "") return;
    setText(initial);
    void read(initial);
  }, [initial]);
  const kept = reading?.events.filter(({ line }) => !dropped.has(line)) ?? [];
  const keep = async () => {
    const events = kept.map(({ at, end, precision, text, source, milestone, written }) => ({
      at,
      precision,
      text,
      ...(end ? { end } : {}),
      ...(milestone ? { milestone } : {}),
      ...(written ? { written } : {}),
      rawLine: source,
    }));
    const state = await answer(() => addEventsAction(idle, { number, events }));
    if (state?.status === "failed") setProblem(state.message);
    if (state?.status !== "done") return;
    setText("");
    close();
  };
  return (
    <div className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4">
      <Label htmlFor="pasted">Paste a chat, a list or a log of what happened</Label>
      <TextArea
        id="pasted"
        rows={6}
        autoFocus={initial === ""}
        className="max-h-80 min-h-32 font-mono text-[13px]"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex gap-2">
        <Button onClick={() => read(text)}>Show as events</Button>
        <Button variant="quiet" onClick={close}>
          Close
        </Button>
      </div>
      {problem && (
        <p role="alert" className="text-breached">
          {problem}
        </p>
      )}
      {reading && (
        <>
          <ProposedEvents
            events={reading.events}
            dropped={dropped}
            toggle={(line) => setDropped((was) => toggled(was, line))}
          />
          {reading.leftovers.length > 0 && (
            <details className="text-[13.5px] text-muted">
              <summary>
                {reading.leftovers.length === 1
                  ? "One passage is not an event and will be left out"
                  : `${reading.leftovers.length} passages are not events and will be left out`}
              </summary>
              <pre className="whitespace-pre-wrap font-mono text-[12px]">
                {reading.leftovers.map((leftover) => leftover.text).join("\n\n")}
              </pre>
            </details>
          )}
          <Button
            variant="primary"
            disabled={kept.length === 0}
            onClick={keep}
            className="self-start"
          >
            Keep {kept.length === 1 ? "one event" : `${kept.length} events`}
          </Button>
        </>
      )}
    </div>
  );
}

function toggled(lines: ReadonlySet<number>, line: number): ReadonlySet<number> {
  const next = new Set(lines);
  if (!next.delete(line)) next.add(line);
  return next;
}
