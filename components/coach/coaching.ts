import { createContext, useContext } from "react";
import type { Remark } from "@/lib/coach/schema";
import type { Asking } from "./asking";

export type Coaching = {
  /** The postmortem whose words these are, if they are one's. */
  number: number | undefined;
  asking: Asking;
  /** What was put aside or named on this page: it is gone everywhere at once. */
  isGone: (remark: Remark) => boolean;
  putAway: (key: string, away: boolean) => void;
  /** Grows when what is known must be asked anew. */
  round: number;
  askAnew: () => void;
  announce: (message: string) => void;
};

export const CoachContext = createContext<Coaching | null>(null);

export function useCoach(): Coaching {
  const coaching = useContext(CoachContext);
  if (!coaching) throw new Error("No coach around");
  return coaching;
}

export const keyOf = ({ rule, quote }: Pick<Remark, "rule" | "quote">): string =>
  `${rule} ${quote}`;
