"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useRun } from "@/components/ui/use-run";
import { idle } from "@/lib/http/form-state";
import { readLessonAction } from "@/lib/lessons/actions";
import { noteRead, useReadHere } from "./read-here";

type Props = { id: string; headline: string };

/** Told by a shape and a word, never by weight or colour alone. Three sentences can be read here. */
export function NewMark({ id, headline }: Props) {
  const read = useReadHere(id);
  const [marked, setMarked] = useState(false);
  const run = useRun();
  const mark = async () => {
    setMarked(true);
    if (await run(readLessonAction(idle, { id }))) noteRead(id);
    else setMarked(false);
  };
  if (read || marked)
    return marked ? <span className="text-[12.5px] text-muted">Marked read</span> : null;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <span className="inline-flex items-center gap-1.5 font-medium text-[12.5px] text-accent">
        <svg viewBox="0 0 8 8" aria-hidden="true" className="size-2">
          <circle cx="4" cy="4" r="4" fill="currentColor" />
        </svg>
        New
      </span>
      <Button size="small" variant="quiet" className="-my-1 text-[12.5px]!" onClick={mark}>
        Mark read<span className="sr-only">: {headline}</span>
      </Button>
    </span>
  );
}
