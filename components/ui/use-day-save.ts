import { type ChangeEvent, type FocusEvent, useCallback, useEffect, useRef } from "react";
import { findUnsaved, forgetUnsaved, keepUnsaved } from "./unsaved";

type Options = {
  /** Names the field in this browser's store, such as "PM-214.occurredOn". */
  storageKey: string;
  /** The day that the server has, or null. */
  known: string | null;
  save: (day: string | null) => Promise<unknown>;
};

/**
 * Saves a day as it is chosen. One that is being typed passes through the year 0002, and one that
 * is stepped passes through many: only what can be meant is sent, and of many in a row the last.
 * Until the server has answered it is kept in this browser, and sent when the page is next open.
 */
export function useDaySave({ storageKey, known, save }: Options) {
  const wanted = useRef<{ day: string | null } | null>(null);
  const busy = useRef(false);
  /** What the server can have when this page goes: the day it had, or one of those sent since. */
  const underway = useRef<string[]>([]);
  const latest = useRef({ save, known });
  latest.current = { save, known };

  const choose = useCallback(
    async (day: string | null) => {
      wanted.current = { day };
      if (!busy.current) underway.current = [latest.current.known ?? ""];
      keepUnsaved(storageKey, { value: day ?? "", base: underway.current.join() });
      if (busy.current) return;
      busy.current = true;
      try {
        while (wanted.current) {
          const { day: sent } = wanted.current;
          wanted.current = null;
          underway.current.push(sent ?? "");
          await latest.current.save(sent);
        }
        forgetUnsaved(storageKey);
      } finally {
        busy.current = false;
      }
    },
    [storageKey],
  );

  useEffect(() => {
    const kept = findUnsaved(storageKey);
    if (!kept) return;
    // Somebody gave another day since: theirs is newer.
    if (kept.base.split(",").includes(latest.current.known ?? "")) void choose(kept.value || null);
    else forgetUnsaved(storageKey);
  }, [choose, storageKey]);

  return {
    onChange: ({ target: { value } }: ChangeEvent<HTMLInputElement>) => {
      if (value >= "1970") void choose(value);
    },
    onBlur: ({ target: { value } }: FocusEvent<HTMLInputElement>) => {
      // Emptied, or chosen before this page was alive.
      const day = value === "" ? null : value;
      const isNews = day !== known && value !== underway.current.at(-1);
      if (isNews && (day === null || day >= "1970")) void choose(day);
    },
  };
}
