"use client";

import { useRef, useState, useTransition } from "react";
import { TeamOptions } from "@/components/teams/team-options";
import { Button } from "@/components/ui/button";
import { Field, Select, TextArea } from "@/components/ui/field";
import type { DocumentRemarks } from "@/lib/coach/documents";
import { idle } from "@/lib/http/form-state";
import { importAction, readImportAction } from "@/lib/transfer/actions";
import type { Reading } from "@/lib/transfer/schema";
import { AskedAbout } from "./asked-about";
import { Understood } from "./understood";

type Shown = Reading & { remarks?: DocumentRemarks | null };
type Props = { teams: { slug: string; name: string }[]; zones: string[] };

const limitBytes = 5 * 1024 * 1024;
const tooLarge = "That is larger than 5 MB. Leave out attached logs, or split it.";

/** Pasted text or a dropped file: shown as it was understood, then made a draft. */
export function ImportBox({ teams, zones }: Props) {
  const [content, setContent] = useState("");
  const [filename, setFilename] = useState<string>();
  const [reading, setReading] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const given = () => {
    const fields = new FormData(form.current ?? undefined);
    return {
      content,
      ...(filename ? { filename } : {}),
      zone: String(fields.get("zone") ?? ""),
      team: String(fields.get("team") ?? ""),
    };
  };
  const change = (text: string, name?: string) => {
    setContent(text);
    setFilename(name);
    setReading(null);
    setProblem(null);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > limitBytes) return setProblem(tooLarge);
    try {
      const bytes = await file.arrayBuffer();
      change(new TextDecoder("utf-8", { fatal: true }).decode(bytes), file.name);
    } catch {
      setProblem(`“${file.name}” is not UTF-8 text. Save it as UTF-8 Markdown and drop it again.`);
    }
  };
  const run = (action: typeof readImportAction | typeof importAction) => {
    if (working) return;
    start(async () => {
      if (new Blob([content]).size > limitBytes) return setProblem(tooLarge);
      try {
        const state = await action(idle, given());
        setProblem(state.status === "failed" ? state.message : null);
        if (state.status === "done") setReading(state.result);
      } catch {
        setProblem("The server did not answer. Your text is still here; try again in a moment.");
      }
    });
  };
  return (
    <section>
      <h2 className="text-[22px]">From text that exists</h2>
      <form
        ref={form}
        className="mt-3 flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          run(readImportAction);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Field
          label="Text of a postmortem, a chat or a list of times"
          hint="Markdown is understood best. You can drop a file here."
        >
          {(aria) => (
            <TextArea
              {...aria}
              rows={9}
              className="max-h-[50vh] min-h-52 font-mono text-[13px]!"
              value={content}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        <div className="grid gap-3 sm:grid-cols-3">
          <Field label="Or choose a file">
            {(aria) => (
              <input
                {...aria}
                type="file"
                accept=".md,.markdown,.txt,.qmd,.mdx,.erb,text/*"
                className="py-1.5 text-[13.5px] file:mr-2 file:rounded-lg file:border file:border-line-strong file:border-solid file:bg-surface file:px-2 file:py-1 file:text-ink"
                onChange={(event) => void take(event.target.files?.[0])}
              />
            )}
          </Field>
          <Field label="Team">
            {(aria) => (
              <Select {...aria} name="team">
                <TeamOptions teams={teams} />
              </Select>
            )}
          </Field>
          <Field label="Time zone if none is named">
            {(aria) => (
              <Select {...aria} name="zone" onChange={() => setReading(null)}>
                <option value="">UTC</option>
                {zones.map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        {problem && (
          <p role="alert" className="rounded-lg bg-breached-soft px-3 py-2 text-breached">
            {problem}
          </p>
        )}
        <div className="flex items-center gap-3">
          <Button
            type="submit"
            variant={reading ? "plain" : "primary"}
            aria-disabled={working}
            disabled={content.trim() === ""}
          >
            {working ? "Reading…" : "Show what we understand"}
          </Button>
          {reading && (
            <Button variant="primary" aria-disabled={working} onClick={() => run(importAction)}>
              Make the draft
            </Button>
          )}
        </div>
      </form>
      {reading && <Understood reading={reading} />}
      {reading?.remarks && <AskedAbout remarks={reading.remarks} />}
    </section>
  );
}
