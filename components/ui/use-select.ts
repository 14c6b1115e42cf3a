"use client";

import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { useChoice } from "./use-choice";
import { useHold } from "./use-hold";
import type { Fared } from "./use-keeping";

/**
 * For a select that saves what is chosen. On a closed one an arrow or a letter changes the choice
 * with every press, through options that nobody means: what is stepped to shows at once and is sent
 * with Enter or on leaving it.
 */
export function useSelect(given: string, choose: (value: string) => Promise<Fared>) {
  const { shown, kept, show, send } = useChoice(given, choose);
  const { isHeld, holdOn } = useHold();
  const stepping = useRef(false);
  const settle = () => {
    const isMeant = isHeld.current && shown !== kept;
    holdOn(false);
    if (isMeant) void send(shown);
  };
  const leaving = useRef(settle);
  leaving.current = settle;
  useEffect(() => () => leaving.current(), []);
  return {
    value: shown,
    onChange: ({ target: { value } }: ChangeEvent<HTMLSelectElement>) => {
      holdOn(stepping.current);
      if (stepping.current) show(value);
      else void send(value);
    },
    onKeyDown: ({ key, altKey }: KeyboardEvent) => {
      stepping.current = isStep(key) && !altKey;
      if (key === "Enter") settle();
    },
    onPointerDown: () => {
      stepping.current = false;
    },
    onBlur: () => {
      stepping.current = false;
      settle();
    },
  };
}

/** A key that changes a closed select; the space bar, as Alt with an arrow, opens it. */
const isStep = (key: string): boolean =>
  (key.length === 1 && key !== " ") || /^(Arrow|Page)(Up|Down|Left|Right)$|^(Home|End)$/.test(key);
