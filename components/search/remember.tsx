"use client";

import { useEffect } from "react";
import { idle } from "@/lib/http/form-state";
import { rememberSearchAction } from "@/lib/search/actions";

/** Keeps the words of this page among what its reader looked for lately. */
export function Remember({ words }: { words: string }) {
  useEffect(() => {
    rememberSearchAction(idle, { words }).catch(() => {});
  }, [words]);
  return null;
}
