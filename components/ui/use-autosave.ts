"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/http/form-state";
import { useSaving } from "./save-status";
import { findUnsaved, forgetUnsaved, keepUnsaved } from "./unsaved";

export type TextChange = {
  [field: string]: unknown;
  version: number;
  base: Record<string, unknown>;
};

type Options = {
  /** Names the field in this browser's store, such as "PM-214.impact". */
  storageKey: string;
  field: string;
  initial: string;
  version: number;
  save: (change: TextChange) => Promise<FormState<{ version: number }>>;
};

const pauseMs = 700;
const retryMs = 5_000;

/**
 * A text that saves itself: when the writer pauses, leaves the field, or leaves the page. Until the
 * server has it, it is kept in this browser. A save that meets another's words stops and asks.
 */
export function useAutosave({ storageKey, field, initial, version, save }: Options) {
  const [value, setValue] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<string | null>(null);
  const stored = useRef({ text: initial, version });
  const written = useRef(initial);
  const busy = useRef(false);
  const held = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { track, hold } = useSaving();
  const latestSave = useRef(save);
  latestSave.current = save;

  const mark = useCallback(
    (unsaved: boolean) => {
      if (held.current !== unsaved) hold(unsaved ? 1 : -1);
      held.current = unsaved;
      if (unsaved) keepUnsaved(storageKey, { value: written.current, base: stored.current.text });
      else forgetUnsaved(storageKey);
    },
    [hold, storageKey],
  );

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const { text: base, version: known } = stored.current;
    const sent = written.current;
    if (busy.current || sent === base) return;
    busy.current = true;
    try {
      const change = { [field]: sent, version: known, base: { [field]: base } };
      const state = await track(latestSave.current(change));
      if (state.status === "done") {
        stored.current = { text: sent, version: state.result.version };
        setProblem(null);
        mark(written.current !== sent);
      } else if (state.status === "failed" && state.code === "conflict") {
        stored.current = { text: base, version: state.version ?? known };
        setTheirs(String(state.current?.[field] ?? ""));
      } else if (state.status === "failed") setProblem(state.message);
      if (state.status !== "done") return;
    } catch {
      setProblem(
        "Not saved yet: the server does not answer. We keep trying; your text is safe here.",
      );
      timer.current = setTimeout(flush, retryMs);
      return;
    } finally {
      busy.current = false;
    }
    if (written.current !== stored.current.text) await flush();
  }, [field, mark, track]);

  const write = useCallback(
    (text: string) => {
      written.current = text;
      setValue(text);
      mark(text !== stored.current.text);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    [flush, mark],
  );

  /** After a conflict the writer decides; what they choose is written over what they have seen. */
  const settle = useCallback(
    (text: string) => {
      stored.current = { ...stored.current, text: theirs ?? "" };
      setTheirs(null);
      write(text);
      void flush();
    },
    [flush, theirs, write],
  );

  useEffect(() => {
    const kept = findUnsaved(storageKey);
    if (!kept || kept.value === stored.current.text) return;
    stored.current = { ...stored.current, text: kept.base };
    write(kept.value);
  }, [storageKey, write]);

  // The page was drawn again with what others wrote: an untouched field follows.
  useEffect(() => {
    if (busy.current || written.current !== stored.current.text) return;
    if (version < stored.current.version) return;
    stored.current = { text: initial, version };
    written.current = initial;
    setValue(initial);
  }, [initial, version]);

  useEffect(() => {
    const leave = () => void flush();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      void flush();
      if (held.current) hold(-1);
      held.current = false;
    };
  }, [flush, hold]);

  return { value, write, flush, problem, theirs, settle };
}
