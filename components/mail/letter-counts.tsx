import type { LetterCounts as Counts, LetterState } from "@/lib/notifications/letters-seen";

const told: Record<LetterState, string> = {
  sent: "Taken by the mail server",
  waiting: "Wait to be sent",
  "tried again": "Are tried again",
  "given up": "Given up",
};

/** How letters fare, in four numbers. */
export function LetterCounts({ counts }: { counts: Counts }) {
  return (
    <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
      {Object.entries(told).map(([state, words]) => (
        <div key={state} className="flex flex-col-reverse">
          <dt className="text-[13px] text-muted">{words}</dt>
          <dd className="font-mono text-[22px]">{counts[state as LetterState]}</dd>
        </div>
      ))}
    </dl>
  );
}
