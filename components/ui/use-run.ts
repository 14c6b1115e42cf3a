"use client";

import { useCallback } from "react";
import type { Failure, FormState } from "@/lib/http/form-state";
import { useSaving } from "./save-status";
import { useToast } from "./toast";
import { useOnce } from "./use-once";

/** What a command answered; true where it answers nothing. */
type Kept<R> = R extends object ? R : true;

/** Null when it was refused or nobody answered, which the reader has been told then. */
export type Run = <R>(action: Promise<FormState<R>>) => Promise<Kept<R> | null>;

export const silence = "The server does not answer, so this was not kept. Try again in a moment.";

/** For what is done by one press, without a form that could say what was refused. */
export function useRun(): Run {
  const { track } = useSaving();
  const toast = useToast();
  return useCallback(
    async <R>(action: Promise<FormState<R>>) => {
      const state = await track(action).catch(() => null);
      if (state?.status === "done") return (state.result ?? true) as Kept<R>;
      toast(state?.status === "failed" ? state.message : silence);
      return null;
    },
    [track, toast],
  );
}

/** Null for what was pressed again while the first was on its way. */
export type Answer = <R>(ask: () => Promise<FormState<R>>) => Promise<FormState<R> | null>;

/** For a form that says itself what was refused, of which silence is one more kind. */
export function useAnswer(): Answer {
  const { track } = useSaving();
  const once = useOnce();
  return useCallback((ask) => once(() => track(ask()).catch(() => unanswered)), [once, track]);
}

/** What stands for an answer where no server gave one. */
export const unanswered: Failure = {
  ...{ status: "failed", code: "unanswered", message: silence },
  ...{ fields: {}, values: {} },
};
