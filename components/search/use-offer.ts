"use client";

import { useEffect, useState } from "react";
import type { Offer } from "@/lib/search/schema";

/** As long as somebody types on, nothing is asked. */
const pauseMs = 120;

type Answer = { q: string; offer: Offer | null };

/**
 * What fits the words so far. A question that was overtaken is called off, so that the last answer
 * always belongs to the last question; `offer` is null when nothing could be asked.
 */
export function useOffer(q: string, open: boolean): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (!open) return setAnswer(null);
    const call = new AbortController();
    const ask = async () => {
      try {
        const { signal } = call;
        const response = await fetch(`/search/suggest?q=${encodeURIComponent(q)}`, { signal });
        const offer = response.ok ? ((await response.json()) as Offer) : null;
        if (!signal.aborted) setAnswer({ q, offer });
      } catch {
        if (!call.signal.aborted) setAnswer({ q, offer: null });
      }
    };
    const timer = setTimeout(ask, q.trim() === "" ? 0 : pauseMs);
    return () => {
      clearTimeout(timer);
      call.abort();
    };
  }, [q, open]);
  return answer;
}
