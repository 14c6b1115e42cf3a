"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";

type Props = {
  /** What the button says, and of which promise, for those who hear it out of its place. */
  word: string;
  of: string;
  look?: "plain" | "primary" | "quiet";
  /** A list of many does not send the form of each before somebody asks for one. */
  later?: boolean;
  /** A part that listens to the whole page may wait until it is unfolded. */
  children: ReactNode | ((opened: boolean) => ReactNode);
};

/**
 * A button that unfolds its form below itself. The browser does it, with or without scripts; only
 * what is drawn later needs them. What was once drawn stays, and what was typed into it.
 */
export function Fold({ word, of, look = "plain", later = false, children }: Props) {
  const [opened, setOpened] = useState(false);
  const [drawn, setDrawn] = useState(!later);
  const details = useRef<HTMLDetailsElement>(null);
  const show = (open: boolean) => {
    setOpened(open);
    if (open) setDrawn(true);
  };
  // It may have been unfolded before this page came alive.
  useEffect(() => {
    if (!details.current?.open) return;
    setOpened(true);
    setDrawn(true);
  }, []);
  return (
    <details
      ref={details}
      name={`turns of ${of}`}
      className="open:order-1 open:w-full"
      onToggle={({ currentTarget }) => show(currentTarget.open)}
    >
      <summary
        className={buttonClass(
          { size: "small", variant: look },
          "list-none [&::-webkit-details-marker]:hidden",
        )}
      >
        {word}
        <span className="sr-only">: {of}</span>
      </summary>
      {drawn && (typeof children === "function" ? children(opened) : children)}
    </details>
  );
}
