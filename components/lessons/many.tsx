"use client";

import { useManyReadHere } from "./read-here";

/** `word` says what is counted to those who only hear it. */
export function Many({ count, word }: { count: number; word: string }) {
  if (count <= 0) return null;
  return (
    <span className="ml-1.5 font-mono text-[12px]">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> {word}</span>
    </span>
  );
}

/** How many are new, without those of this page that were read since it was made. */
export const UnreadHere = ({ many, shown }: { many: number; shown: string[] }) => (
  <Many count={many - useManyReadHere(shown)} word="new" />
);
