import type { Reach } from "@/lib/lessons/reach";
import { reachInWords } from "@/lib/lessons/reading-words";

/** For its own team: how far a lesson travelled. Never who read it, and never who did not. */
export function Reached({ reach }: { reach: Reach | undefined }) {
  if (!reach) return null;
  return (
    <p className="mt-1.5 text-[13px] text-muted" data-print="off">
      {reachInWords(reach.teams)}. Only your team sees this.
    </p>
  );
}
