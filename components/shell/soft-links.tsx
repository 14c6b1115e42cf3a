"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Follows plain anchors within the site without loading the page anew. */
export function SoftLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const address = addressOf(event);
      if (address === null) return;
      event.preventDefault();
      router.push(address as Route);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [router]);
  return null;
}

/** Where a click leads within the site; null for everything that the browser does better. */
function addressOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const anchor = event.target instanceof Element ? event.target.closest("a") : null;
  if (!anchor?.href || anchor.target || anchor.hasAttribute("download")) return null;
  const { origin, pathname, search, hash } = new URL(anchor.href);
  if (origin !== location.origin || pathname.startsWith("/api/")) return null;
  const within = pathname === location.pathname && search === location.search && hash !== "";
  return within ? null : `${pathname}${search}${hash}`;
}
