"use client";

import { useEffect, useRef } from "react";
import type { WhyView } from "@/lib/whys/schema";

/** Calls back with the why that the address points at, such as `#why-0192…`, also when it changes. */
export function usePointedAt(whys: WhyView[], point: (id: string) => void): void {
  const latest = useRef({ whys, point });
  latest.current = { whys, point };
  useEffect(() => {
    const look = () => {
      const id = location.hash.replace(/^#why-/, "");
      if (latest.current.whys.some((why) => why.id === id)) latest.current.point(id);
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
}
