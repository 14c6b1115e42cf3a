import type { FindView } from "@/lib/sharing/schema";

type DecidedProps = { state: FindView["state"]; isLink?: boolean };

/** How it was decided, in a word. */
export function Decided({ state, isLink = false }: DecidedProps) {
  if (state === "open" && !isLink)
    return <span className="font-medium text-[13px] text-bypassed">● open</span>;
  const words = state === "kept" ? "left readable" : isLink ? "hidden" : "struck";
  return <span className="text-[13px] text-muted">{words}</span>;
}
