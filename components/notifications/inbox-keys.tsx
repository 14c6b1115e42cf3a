"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { isUnmeant } from "@/components/ui/single-keys";

/** Goes through the notices inside: j and k to the next and the one before, e marks. */
export function InboxKeys({ children }: { children: ReactNode }) {
  const within = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (isUnmeant(event.key) || isBusy(event.target) || !within.current) return;
      if (act(within.current, event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return <div ref={within}>{children}</div>;
}

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector("dialog[open]") !== null ||
  (target instanceof Element && target.closest("input, textarea, select") !== null);

function act(within: HTMLElement, key: string): boolean {
  const links = [...within.querySelectorAll<HTMLElement>("a[data-notice]")];
  const row = document.activeElement?.closest("li");
  const at = links.findIndex((link) => link.closest("li") === row);
  if (key === "j") links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (key === "k") links[at < 0 ? links.length - 1 : Math.max(at - 1, 0)]?.focus();
  else if (key === "e" && at >= 0) row?.querySelector<HTMLElement>("[data-mark]")?.click();
  else return false;
  return true;
}
