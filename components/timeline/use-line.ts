"use client";

import { useRef, useState } from "react";
import { useSaving } from "@/components/ui/save-status";
import { calendarDay } from "@/lib/dates/clock";
import { useBoard, useShown } from "./board";

const silence = "The server does not answer, so this was not added yet. Try again in a moment.";

/** The line in which events are written one after another. */
export function useLine(added: (id: string) => void) {
  const { events, zone } = useShown();
  const board = useBoard();
  const { track } = useSaving();
  const [line, setLine] = useState("");
  const [day, setDay] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ line: string; message: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const last = events.at(-1);
  /** The day of a time that names none. */
  const on = day ?? (last ? calendarDay(new Date(last.at), zone) : null);

  const begin = (beginning: string, onDay?: string) => {
    setDay(onDay ?? null);
    setLine((written) => (written.trim() === "" ? beginning : written));
    field.current?.focus();
  };

  // The field is free for the next line at once; a line that was refused comes back, or stands
  // beside the message when something else was begun meanwhile.
  const add = async () => {
    const written = line;
    if (written.trim() === "") return;
    setLine("");
    field.current?.focus();
    const state = await track(board.add(written, on ?? undefined)).catch(() => null);
    if (state?.status === "done" && state.result) {
      board.kept(state.result);
      added(state.result.id);
      board.say("Added.");
      return setRefused(null);
    }
    const message = state?.status === "failed" ? state.message : silence;
    setRefused({ line: written, message });
    setLine((now) => (now === "" ? written : now));
  };
  return { field, line, setLine, on, refused, begin, add };
}
