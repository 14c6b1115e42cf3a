"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/http/form-state";
import * as autosave from "./autosave";
import { useSaving } from "./save-status";
import { useToast } from "./toast";
import { type Unsaved, useDrawer } from "./unsaved";
import { useHold } from "./use-hold";
import { unanswered } from "./use-run";

export type TextChange = {
  [field: string]: unknown;
  version: number;
  base: Record<string, unknown>;
};

type Options = {
  /** Names the field in this browser's store, such as "PM-214.impact". */
  storageKey: string;
  field: string;
  /** What the field is called, for whoever has left it by the time it is refused. */
  label: string;
  initial: string;
  version: number;
  save: (change: TextChange) => Promise<FormState<{ version: number }>>;
};

const pauseMs = 700;
const retryMs = 5_000;

/** The field opened last for a key. One that was closed tries on, until another is opened for it. */
const speakers = new Map<string, object>();

/**
 * A text that saves itself: when the writer pauses, leaves the field, or leaves the page. Until the
 * server has it, it is kept in this browser. A save that meets another's words stops and asks.
 */
export function useAutosave({ storageKey, field, label, initial, version, save }: Options) {
  const [shown, setShown] = useState(() => autosave.opened(initial, version));
  const now = useRef(shown);
  const isOpen = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { track } = useSaving();
  const { holdOn } = useHold();
  const drawer = useDrawer();
  const toast = useToast();
  const latest = useRef({ save, label });
  latest.current = { save, label };

  const become = useCallback(
    (next: autosave.Autosave) => {
      if (next === now.current) return;
      const was = now.current;
      now.current = next;
      setShown(next);
      const words = autosave.keptOf(next);
      if (words) drawer.keep(storageKey, words);
      // A field with nothing of its own leaves alone what another tab keeps.
      else if (autosave.keptOf(was)) drawer.forget(storageKey);
      if (isOpen.current) holdOn(autosave.isWaiting(next));
    },
    [drawer, storageKey, holdOn],
  );

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const isHeard = () => isOpen.current || speakers.get(storageKey) === now;
    const next = autosave.sending(now.current);
    if (next === now.current || !isHeard()) return;
    become(next);
    const { stored, sent } = next;
    const change = { [field]: sent, version: stored.version, base: { [field]: stored.text } };
    const answer = await track(latest.current.save(change)).catch(() => unanswered);
    // Somebody opened the field again: it has these words from the browser, and goes on with them.
    if (!isHeard()) return;
    become(autosave.answered(now.current, field, answer));
    const { theirs, problem, tryAgain } = now.current;
    // What was removed together with its field is missed by nobody.
    const isGone = answer.status === "failed" && answer.code === "not_found";
    if (tryAgain) timer.current = setTimeout(flush, retryMs);
    else if (answer.status === "done") await flush();
    else if (!isOpen.current && !isGone && (theirs || problem))
      toast(leftUnsaved(latest.current.label));
  }, [field, storageKey, become, track, toast]);

  const write = useCallback(
    (text: string) => {
      become(autosave.wrote(now.current, text));
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, pauseMs);
    },
    [become, flush],
  );
  /** After a conflict the writer decides. */
  const settle = useCallback(
    (text: string) => {
      become(autosave.chosen(now.current, text));
      void flush();
    },
    [become, flush],
  );

  useEffect(() => {
    isOpen.current = true;
    speakers.set(storageKey, now);
    const kept = drawer.find<Unsaved>(storageKey);
    if (kept) become(autosave.restored(now.current, kept));
    if (autosave.isWritten(now.current)) timer.current = setTimeout(flush, pauseMs);
    else drawer.forget(storageKey);
    holdOn(autosave.isWaiting(now.current));
    const leave = () => void flush();
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      isOpen.current = false;
      holdOn(false);
      void flush();
      if (!autosave.isWaiting(now.current)) speakers.delete(storageKey);
    };
  }, [drawer, storageKey, become, flush, holdOn]);

  useEffect(
    () => become(autosave.drawn(now.current, initial, version)),
    [become, initial, version],
  );

  const { written: value, problem, theirs } = shown;
  return { value, problem, theirs, write, flush, settle };
}

const leftUnsaved = (label: string): string =>
  `“${label}” is not saved yet. Your words are kept in this browser: go back there to see why.`;
