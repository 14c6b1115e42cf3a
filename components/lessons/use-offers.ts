"use client";

import { useEffect, useState } from "react";
import { idle } from "@/lib/http/form-state";
import { getOffersAction } from "@/lib/practices/actions";
import type { Offers } from "@/lib/practices/offers";

/** After so long without a key. */
const restMs = 300;

/** What the team may choose from; null until it is known. The newest question counts. */
export function useOffers(lesson: string, team: string, text = ""): Offers | null {
  const [offers, setOffers] = useState<Offers | null>(null);
  const words = text.trim();
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const state = await getOffersAction(idle, { id: lesson, team, words }).catch(() => null);
      if (current && state?.status === "done") setOffers(state.result);
    };
    const timer = setTimeout(() => void ask(), words ? restMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [lesson, team, words]);
  return offers;
}
