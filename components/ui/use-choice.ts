"use client";

import { useState } from "react";
import type { Fared } from "./use-keeping";

/**
 * A choice shows as it is made, follows what others choose meanwhile, and falls back to what the
 * server has where it was not kept.
 */
export function useChoice<T>(given: T, choose: (value: T) => Promise<Fared>) {
  const [state, setState] = useState({ given, kept: given, shown: given });
  if (state.given !== given) setState({ given, kept: given, shown: given });
  const show = (shown: T) => setState((was) => ({ ...was, shown }));
  const send = async (value: T) => {
    show(value);
    const fared = await choose(value);
    setState((was) => {
      if (fared === "kept") return { ...was, kept: value };
      // Not under a later choice.
      return was.shown === value ? { ...was, shown: was.kept } : was;
    });
  };
  return { shown: state.shown, kept: state.kept, show, send };
}
