"use client";

import { useEffect, useRef, useState } from "react";
import { useToast } from "@/components/ui/toast";

/**
 * What was answered, for those who only hear it. A list of what waits shows the lesson no longer:
 * then everybody is told by a message.
 */
export function useTold(): [told: string, tell: (words: string) => void] {
  const [told, setTold] = useState("");
  const leaving = useRef<string | null>(null);
  const toast = useToast();
  useEffect(() => {
    leaving.current = null;
  });
  useEffect(
    () => () => {
      if (leaving.current) toast(leaving.current);
    },
    [toast],
  );
  const tell = (words: string) => {
    leaving.current = words;
    setTold(words);
  };
  return [told, tell];
}
