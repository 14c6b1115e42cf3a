"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { CoachedText } from "@/components/ui/coach-slot";
import type { Remark } from "@/lib/coach/schema";
import { keyOf, useCoach } from "./coaching";
import { Hint } from "./hint";
import { fieldOf } from "./replace";
import { Underlines } from "./underlines";
import { useRemarks } from "./use-remarks";

const atOnce = 2;

/** What the coach would ask about the field above, sentence by sentence; nothing when it is quiet. */
export function Remarks(props: CoachedText) {
  const { isGone } = useCoach();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [underlined, setUnderlined] = useState(false);
  const remarks = useRemarks(props).filter(
    (remark) => !isGone(remark) && !hidden.has(keyOf(remark)),
  );
  const { text } = props;
  const was = useRef(text);
  useEffect(() => {
    // Looked away from for now; the next change of the words is another matter.
    if (was.current !== text) setHidden((now) => (now.size === 0 ? now : new Set()));
    was.current = text;
  }, [text]);
  if (remarks.length === 0) return null;
  const shown = all ? remarks : remarks.slice(0, atOnce);
  const hide = (remark: Remark) => {
    setHidden((now) => new Set([...now, keyOf(remark)]));
    fieldOf(props.htmlFor)?.focus();
  };
  return (
    <>
      {props.look && (
        <Underlines {...props} look={props.look} remarks={remarks} fits={setUnderlined} />
      )}
      <section
        data-remarks
        aria-label="Remarks on these words"
        className="mt-1.5 mb-1 flex flex-col gap-1.5"
      >
        {shown.map((remark) => (
          <Hint
            key={`${remark.rule} ${remark.start} ${remark.quote}`}
            htmlFor={props.htmlFor}
            remark={remark}
            quoted={!underlined || remarks.length > 1}
            hide={() => hide(remark)}
          />
        ))}
        {remarks.length > shown.length && (
          <Button size="small" variant="quiet" className="self-start" onClick={() => setAll(true)}>
            {remarks.length - shown.length} more
          </Button>
        )}
      </section>
    </>
  );
}
