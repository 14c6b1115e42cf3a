"use client";

import { useSyncExternalStore } from "react";

export const isApple = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);

const never = () => () => {};

/** The key that opens the palette on this machine, which the server cannot know. */
export function ShortcutKey() {
  const key = useSyncExternalStore(
    never,
    () => (isApple() ? "⌘K" : "Ctrl K"),
    () => null,
  );
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-8 flex-none rounded-small border border-line px-1 text-center font-mono text-[11px] lg:inline pointer-coarse:hidden"
    >
      {key}
    </span>
  );
}
