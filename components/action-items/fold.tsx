import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";

type Props = {
  /** What the button says, and of which promise, for those who hear it out of its place. */
  word: string;
  of: string;
  children: ReactNode;
};

/** A button that unfolds its form below itself; the browser does it, with or without scripts. */
export function Fold({ word, of, children }: Props) {
  return (
    <details name={`turns of ${of}`} className="open:order-1 open:w-full">
      <summary
        className={buttonClass({ size: "small" }, "list-none [&::-webkit-details-marker]:hidden")}
      >
        {word}
        <span className="sr-only">: {of}</span>
      </summary>
      {children}
    </details>
  );
}
