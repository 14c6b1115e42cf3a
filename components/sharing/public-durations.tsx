import { DurationBar, type Stretch } from "@/components/timeline/duration-bar";
import type { PublicDuration } from "@/lib/sharing/content";

/** Each impact in a row, drawn as inside; what strangers are not told has no part in it. */
export function PublicDurations({ durations }: { durations: readonly PublicDuration[] }) {
  const phases = [...new Set(durations.map(({ phase }) => phase))];
  return phases.map((phase, place) => {
    const title = phases.length > 1 ? `Impact ${place + 1} of ${phases.length}` : null;
    return (
      <section key={phase} aria-label={title ?? "How long it took"} className="mb-5">
        {title && <h3 className="mb-1.5 font-sans text-[13px] text-muted">{title}</h3>}
        <DurationBar parts={partsOf(durations.filter((one) => one.phase === phase))} />
      </section>
    );
  });
}

/** Responding is the first part of mitigating, not one more beside it. */
function partsOf(durations: readonly PublicDuration[]): Stretch[] {
  const respond = durations.find(({ name }) => name === "to respond");
  return durations
    .filter((duration) => duration !== respond)
    .map(({ name, words, ms }) => ({
      ...{ name, words, ms },
      note: respond && name === "to mitigate" ? `${respond.words} of it to respond` : null,
    }));
}
