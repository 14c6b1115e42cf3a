import { useEffect, useRef, useState } from "react";
import type { CoachedText } from "@/components/ui/coach-slot";
import type { Remark } from "@/lib/coach/schema";
import { useCoach } from "./coaching";
import { placedIn } from "./places";
import { fieldOf } from "./replace";

const pauseMs = 600;

type Answered = { text: string; remarks: Remark[] };
const nothing: Answered = { text: "", remarks: [] };

/** The remarks on a text as it is now: asked for when the writer pauses, or when it comes in sight. */
export function useRemarks({ htmlFor, field, text }: CoachedText): Remark[] {
  const { asking, round, announce } = useCoach();
  const [answered, setAnswered] = useState(nothing);
  const said = useRef("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks about the same text
  useEffect(() => {
    const take = (remarks: Remark[]) => setAnswered({ text, remarks });
    const known = asking.know({ text, field });
    if (known) return take(known);
    const typing = document.activeElement?.id === htmlFor;
    if (!typing) return whenInSight(htmlFor, () => asking.soon({ text, field }, take));
    const calledOff = new AbortController();
    const timer = setTimeout(async () => {
      const remarks = await asking.now({ text, field }, calledOff.signal);
      if (!remarks || calledOff.signal.aborted) return;
      take(remarks);
      const message = spoken(remarks);
      if (message !== said.current) announce(message);
      said.current = message;
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      calledOff.abort();
    };
  }, [asking, htmlFor, field, text, round, announce]);
  return placedIn(answered.remarks, answered.text, text);
}

function spoken(remarks: Remark[]): string {
  const [first, ...more] = remarks;
  if (!first) return "";
  const count = more.length === 0 ? "One remark" : `${more.length + 1} remarks`;
  return `${count} below this text. ${first.title} ${first.why}`;
}

/** Does something once the field is on the screen; the return value takes it back. */
function whenInSight(id: string, begin: () => () => void): () => void {
  const field = fieldOf(id);
  if (!field) return () => undefined;
  let takeBack: (() => void) | undefined;
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    takeBack = begin();
  });
  observer.observe(field);
  return () => {
    observer.disconnect();
    takeBack?.();
  };
}
