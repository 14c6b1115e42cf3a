"use client";

import { useActionState } from "react";
import { type Failure, type FormAction, type FormState, idle } from "@/lib/http/form-state";
import { unanswered } from "./use-run";

/**
 * A form's action and what it last answered. Where nobody answers, the form says so with everything
 * still in it, and the page stays. Without scripts the browser sends the form to the action itself.
 */
export function useSending<R>(action: FormAction<R>) {
  const sent = typeof window === "undefined" ? action : orSilence(action);
  return useActionState<FormState<R>, FormData>(sent, idle);
}

export const orSilence =
  <R>(action: FormAction<R>): FormAction<R> =>
  async (was, form) => {
    try {
      return await action(was, form);
    } catch (error) {
      // A server that answers signs what it throws, such as the way to another page.
      if (error instanceof Error && "digest" in error) throw error;
      return { ...unanswered, values: typedIn(form) };
    }
  };

const typedIn = (form: FormData): Failure["values"] =>
  Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
