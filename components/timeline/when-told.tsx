"use client";

import { useEffect, useRef, useState } from "react";
import type { EventView } from "@/lib/timeline/schema";
import { toldOf } from "./told";

const restMs = 400;

type Props = { events: readonly EventView[]; zone: string };

/**
 * Beside the time that is pointed at or has the keyboard: the reader's own clock and what the source
 * wrote. One bubble for the whole list; Escape puts it away.
 */
export function WhenTold({ events, zone }: Props) {
  const bubble = useRef<HTMLDivElement>(null);
  const [lines, setLines] = useState<string[]>([]);
  const latest = useRef({ events, zone });
  latest.current = { events, zone };
  useEffect(() => {
    const around = bubble.current?.parentElement;
    if (!around) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hide = () => {
      clearTimeout(timer);
      setLines([]);
    };
    const show = (time: HTMLElement) => {
      const event = latest.current.events.find(({ id }) => id === time.dataset.when);
      if (!event || !bubble.current) return;
      const { left, bottom } = time.getBoundingClientRect();
      const frame = around.getBoundingClientRect();
      bubble.current.style.left = `${left - frame.left}px`;
      bubble.current.style.top = `${bottom - frame.top + 2}px`;
      setLines(toldOf(event, latest.current.zone));
    };
    const come = ({ target, type }: Event) => {
      if (!(target instanceof Element) || bubble.current?.contains(target)) return;
      hide();
      const place =
        type === "focusin" && target.matches(":focus-visible[data-row]")
          ? target.querySelector<HTMLElement>("[data-when]")
          : target.closest<HTMLElement>("[data-when]");
      if (place) timer = setTimeout(() => show(place), restMs);
    };
    const press = ({ key }: KeyboardEvent) => key === "Escape" && hide();
    around.addEventListener("pointerover", come);
    around.addEventListener("focusin", come);
    around.addEventListener("pointerleave", hide);
    around.addEventListener("focusout", hide);
    around.addEventListener("keydown", press);
    return () => {
      hide();
      around.removeEventListener("pointerover", come);
      around.removeEventListener("focusin", come);
      around.removeEventListener("pointerleave", hide);
      around.removeEventListener("focusout", hide);
      around.removeEventListener("keydown", press);
    };
  }, []);
  // Short words stay under the time and cover nothing that is written.
  const short = lines.join("").length < 28;
  return (
    <div
      ref={bubble}
      role="tooltip"
      hidden={lines.length === 0}
      className={`absolute z-10 rounded-small border border-line-strong bg-surface px-2 py-1 text-[12.5px] shadow-card ${short ? "w-25" : "w-56"}`}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
