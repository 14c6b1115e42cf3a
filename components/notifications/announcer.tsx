"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import { joinLive, live } from "./live";

/** Holds this tab's part of the stream, and says quietly what is new where somebody looks. */
export function Announcer({ person }: { person: string }) {
  const toast = useToast();
  const inInbox = usePathname() === "/inbox";
  const latest = useRef({ toast, inInbox });
  latest.current = { toast, inInbox };
  useEffect(() => {
    // What was there when the page opened is no news. Ids grow with time.
    let known: string | null = null;
    const forget = live.watch(() => {
      const newest = live.read()?.newest;
      const before = known;
      known = [known ?? "", newest?.id ?? ""].sort().at(-1) ?? "";
      if (!newest || before === null || newest.id <= before) return;
      if (!document.hidden && !latest.current.inInbox) latest.current.toast(short(newest.text));
    });
    const leave = joinLive(person);
    return () => {
      leave();
      forget();
    };
  }, [person]);
  return null;
}

const longest = 140;
const short = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
