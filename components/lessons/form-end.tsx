import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Answering } from "./use-answer";

type Props = {
  answering: Answering;
  word: string;
  /** Nothing can be sent yet. */
  unready?: boolean;
  close: () => void;
  /** Said at the fields themselves. */
  shown?: readonly string[];
  children?: ReactNode;
};

/** What was refused, and the ways out of an answer. */
export function FormEnd({
  answering: { pending, failed },
  word,
  unready,
  close,
  shown = [],
  children,
}: Props) {
  const elsewhere = failed && !shown.some((field) => failed.fields[field]);
  return (
    <>
      <div role="alert" className="empty:hidden">
        {elsewhere && (
          <p className="rounded-lg bg-breached-soft px-3 py-2 text-breached">{failed.message}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" size="small" variant="primary" aria-disabled={pending || unready}>
          {pending ? "One moment…" : word}
        </Button>
        {children}
        <Button size="small" variant="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </>
  );
}
