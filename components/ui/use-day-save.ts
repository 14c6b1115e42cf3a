import { type ChangeEvent, useCallback, useEffect, useRef } from "react";
import { type Unsaved, useDrawer } from "./unsaved";
import type { Fared } from "./use-keeping";

type Options = {
  /** Names the field in this browser's store, such as "PM-214.occurredOn". */
  storageKey: string;
  /** The day that the server has, or null. */
  known: string | null;
  save: (day: string | null) => Promise<Fared>;
};

/**
 * Saves a day as it is chosen or emptied. One that is being typed passes through the year 0002, and
 * one that is stepped passes through many: only what can be meant is sent, of many in a row the last.
 * Until the server has answered it is kept in this browser, and sent when the page is next open.
 */
export function useDaySave({ storageKey, known, save }: Options) {
  const drawer = useDrawer();
  const wanted = useRef<{ day: string | null } | null>(null);
  const busy = useRef(false);
  /** What the server can have when this page goes: the day it had, or one of those sent since. */
  const underway = useRef<string[]>([]);
  const latest = useRef(save);
  latest.current = save;
  /** What the server has, as far as this page knows: a save that draws nothing anew tells it too. */
  const has = useRef(known);
  useEffect(() => {
    has.current = known;
  }, [known]);

  const choose = useCallback(
    async (day: string | null) => {
      wanted.current = { day };
      if (!busy.current) underway.current = [has.current ?? ""];
      drawer.keep(storageKey, { value: day ?? "", base: underway.current.join() });
      if (busy.current) return;
      busy.current = true;
      let fared: Fared = "kept";
      try {
        while (wanted.current) {
          const { day: sent } = wanted.current;
          wanted.current = null;
          underway.current.push(sent ?? "");
          fared = await latest.current(sent);
          if (fared === "kept") has.current = sent;
        }
        if (fared !== "unanswered") drawer.forget(storageKey);
        else underway.current = [];
      } finally {
        busy.current = false;
      }
    },
    [drawer, storageKey],
  );

  useEffect(() => {
    const kept = drawer.find<Omit<Unsaved, "version">>(storageKey);
    if (!kept) return;
    // Somebody gave another day since: theirs is newer.
    if (kept.base.split(",").includes(has.current ?? "")) void choose(kept.value || null);
    else drawer.forget(storageKey);
  }, [choose, drawer, storageKey]);

  /** Said by more than one of the browser's events, or chosen before this page was alive. */
  const settle = ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
    const day = dayIn(currentTarget);
    const isNews = day !== has.current && (day ?? "") !== underway.current.at(-1);
    if (day !== undefined && isNews) void choose(day);
  };
  return {
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
      const day = dayIn(currentTarget);
      if (day !== undefined) void choose(day);
    },
    // A field that is emptied part by part changes with the first of them and is empty with the last.
    onKeyUp: settle,
    onBlur: settle,
  };
}

/** Null where it is empty, undefined where it is being typed and says no day that can be meant. */
function dayIn({ value, validity }: HTMLInputElement): string | null | undefined {
  if (value === "") return validity.badInput ? undefined : null;
  return value >= "1970" ? value : undefined;
}
