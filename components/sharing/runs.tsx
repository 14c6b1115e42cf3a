import { Fragment, type ReactNode } from "react";
import type { Look, Piece } from "@/lib/sharing/content";
import { numbered } from "./numbered";

/** A text as strangers read it: words, words written instead, and bars. */
export function Runs({ pieces }: { pieces: readonly Piece[] }) {
  return numbered(pieces).map(({ key, item }) => <One key={key} piece={item} />);
}

function One({ piece }: { piece: Piece }) {
  if (typeof piece === "string") return piece;
  if ("struck" in piece) return piece.struck === "" ? <Bar /> : <Instead words={piece.struck} />;
  let formatted: ReactNode = piece.text;
  for (const [look, Element] of tags) if (piece[look]) formatted = <Element>{formatted}</Element>;
  if (!piece.link) return <Fragment>{formatted}</Fragment>;
  return (
    <a href={piece.link} rel="noreferrer nofollow">
      {formatted}
    </a>
  );
}

const tags = [
  ["code", "code"],
  ["deleted", "del"],
  ["emphasis", "em"],
  ["strong", "strong"],
] as const satisfies readonly (readonly [Look, string])[];

/** Of one length, whatever was there. */
const Bar = () => (
  <span className="mx-px inline-block h-[0.82em] w-[2.9em] max-w-full rounded-[3px] bg-ink align-[-0.07em] [print-color-adjust:exact] dark:bg-muted">
    <span className="sr-only">taken out</span>
  </span>
);

const Instead = ({ words }: { words: string }) => (
  <span className="underline decoration-dotted decoration-line-strong underline-offset-[0.22em]">
    {words}
  </span>
);
