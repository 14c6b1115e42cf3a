"use client";

import { useLayoutEffect, useRef } from "react";
import type { CoachedText } from "@/components/ui/coach-slot";
import type { Remark } from "@/lib/coach/schema";
import { fieldOf } from "./replace";

type Props = CoachedText & { look: string; remarks: Remark[]; fits: (fits: boolean) => void };

/**
 * The words underlined where they stand: the text once more, unseen, over the field. Shown only
 * while it takes the same room as the field, so that no line ever stands under other words.
 */
export function Underlines({ htmlFor, text, look, remarks, fits }: Props) {
  const mirror = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = fieldOf(htmlFor);
    const own = mirror.current;
    if (!field || !own) return;
    const compare = () => {
      const same =
        Math.abs(own.offsetHeight - field.offsetHeight) <= 1 &&
        field.scrollHeight - field.clientHeight <= 1;
      own.classList.toggle("invisible", !same);
      fits(same);
    };
    compare();
    const observer = new ResizeObserver(compare);
    observer.observe(field);
    observer.observe(own);
    return () => observer.disconnect();
  }, [htmlFor, fits]);
  return (
    <div
      ref={mirror}
      aria-hidden="true"
      className={`${look} pointer-events-none absolute inset-x-0 top-0 select-none whitespace-pre-wrap border-transparent! bg-transparent! text-transparent! [overflow-wrap:break-word] forced-colors:hidden print:hidden`}
    >
      {partsOf(text, remarks).map(({ start, words, marked }) =>
        marked ? (
          <span
            key={start}
            className="underline decoration-2 decoration-bypassed underline-offset-4"
          >
            {words}
          </span>
        ) : (
          words
        ),
      )}
      {/* A last empty line takes room in a field, and none in other elements. */}
      {"\u200b"}
    </div>
  );
}

type Part = { start: number; words: string; marked: boolean };

function partsOf(text: string, remarks: Remark[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const take = (end: number, marked: boolean) => {
    if (end > at) parts.push({ start: at, words: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of remarks) {
    take(Math.min(start, text.length), false);
    take(Math.min(end, text.length), true);
  }
  take(text.length, false);
  return parts;
}
