import { type Duration, type Phase, phasesOf } from "@/lib/timeline/durations";
import type { EventView } from "@/lib/timeline/schema";
import { durationInWords } from "@/lib/timeline/words";
import { DurationBar, type Stretch } from "./duration-bar";

const stretches = ["to detect", "to mitigate", "to resolve"] as const;

/** The times that the milestones tell, for each impact; nothing where there is no milestone. */
export function Durations({ events }: { events: readonly EventView[] }) {
  const phases = phasesOf(events);
  return phases.map((phase) => (
    <section key={phase.nth} aria-label={titleOf(phase, phases.length)} className="mb-5">
      {phases.length > 1 && (
        <h3 className="mb-1.5 font-sans text-[13px] text-muted">{titleOf(phase, phases.length)}</h3>
      )}
      <DurationBar parts={stretches.map((name) => partOf(name, phase.durations))} />
    </section>
  ));
}

const titleOf = ({ nth }: Phase, many: number): string =>
  many > 1 ? `Impact ${nth} of ${many}` : "How long it took";

function partOf(name: string, durations: readonly Duration[]): Stretch {
  const found = durations.find((duration) => duration.name === name);
  const first = name === "to mitigate" && durations.find((one) => one.name === "to respond");
  return {
    name,
    words: found ? durationInWords(found) : "unknown",
    note: first ? `${durationInWords(first)} of it to respond` : null,
    ms: found ? (found.mostMs ?? (found.leastMs || null)) : null,
  };
}
