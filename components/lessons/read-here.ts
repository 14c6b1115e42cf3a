import { useSyncExternalStore } from "react";

/** In this tab: on the way back the browser shows the feed as it was. */
const readHere = new Set<string>();
const watchers = new Set<() => void>();

export function noteRead(id: string): void {
  readHere.add(id);
  for (const told of watchers) told();
}

const watch = (told: () => void) => {
  watchers.add(told);
  return () => void watchers.delete(told);
};

/** Whether this lesson was read in this tab since the page was made. */
export const useReadHere = (id: string): boolean =>
  useSyncExternalStore(
    watch,
    () => readHere.has(id),
    () => false,
  );

export const useManyReadHere = (ids: string[]): number =>
  useSyncExternalStore(
    watch,
    () => ids.filter((id) => readHere.has(id)).length,
    () => 0,
  );
