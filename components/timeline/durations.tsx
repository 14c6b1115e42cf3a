import { type Duration, type Phase, phasesOf } from "@/lib/timeline/durations";
import type { EventView } from "@/lib/timeline/schema";
import { durationInWords } from "@/lib/timeline/words";

const stretches = [
  { name: "to detect", tone: "fill-line-strong" },
  { name: "to mitigate", tone: "fill-breached" },
  { name: "to resolve", tone: "fill-held" },
] as const;

/** The times that the milestones tell, for each impact; nothing where there is no milestone. */
export function Durations({ events }: { events: readonly EventView[] }) {
  const phases = phasesOf(events);
  return phases.map((phase) => (
    <section key={phase.nth} aria-label={titleOf(phase, phases.length)} className="mb-5">
      {phases.length > 1 && (
        <h3 className="mb-1.5 font-sans text-[13px] text-muted">{titleOf(phase, phases.length)}</h3>
      )}
      <PhaseBar durations={phase.durations} />
    </section>
  ));
}

const titleOf = ({ nth }: Phase, many: number): string =>
  many > 1 ? `Impact ${nth} of ${many}` : "How long it took";

/** A part of the bar, with its words; one without a duration is unknown, and said to be. */
type Part = { name: string; tone: string; words: string; note: string | null; ms: number | null };

function PhaseBar({ durations }: { durations: readonly Duration[] }) {
  const parts = stretches.map(({ name, tone }) => partOf(name, tone, durations));
  const shares = sharesOf(parts);
  return (
    <>
      <dl className="flex flex-col gap-0.5 sm:sr-only">
        {parts.map(({ name, words, note }) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-muted">{name}</dt>
            <dd className="text-right font-mono text-[13px]">
              {words}
              {note && `, ${note}`}
            </dd>
          </div>
        ))}
      </dl>
      <svg aria-hidden="true" className="hidden h-14 w-full overflow-visible sm:block">
        {parts.map((part, index) => (
          <Stretch
            key={part.name}
            part={part}
            from={sum(shares.slice(0, index))}
            share={shares[index] ?? 0}
          />
        ))}
      </svg>
    </>
  );
}

function partOf(name: string, tone: string, durations: readonly Duration[]): Part {
  const found = durations.find((duration) => duration.name === name);
  const first = name === "to mitigate" && durations.find((one) => one.name === "to respond");
  return {
    ...{ name, tone },
    words: found ? durationInWords(found) : "unknown",
    note: first ? `${durationInWords(first)} of it to respond` : null,
    ms: found ? (found.mostMs ?? (found.leastMs || null)) : null,
  };
}

type StretchProps = { part: Part; from: number; share: number };

/** Percentages stand in SVG attributes, for our content policy allows no style attribute. */
function Stretch({ part: { name, tone, words, note, ms }, from, share }: StretchProps) {
  return (
    <>
      {ms === null ? (
        <line
          x1={percent(from)}
          x2={percent(from + share - 0.01)}
          y1="2"
          y2="2"
          strokeDasharray="3 4"
          className="stroke-2 stroke-line-strong"
        />
      ) : (
        <rect x={percent(from)} width={percent(share - 0.003)} height="4" className={tone} />
      )}
      <text
        x={percent(from)}
        y="22"
        className={`font-mono text-[14px] ${ms === null ? "fill-muted" : "fill-ink font-semibold"}`}
      >
        {words}
      </text>
      <text x={percent(from)} y="38" className="fill-muted text-[12.5px]">
        {name}
      </text>
      {note && (
        <text x={percent(from)} y="53" className="fill-muted text-[12px]">
          {note}
        </text>
      )}
    </>
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

/** In proportion, but never too narrow for its words. */
function sharesOf(parts: readonly Part[]): number[] {
  const least = parts.some(({ words, note }) => words.length > 12 || note) ? 1 / 3 : 0.24;
  const whole = sum(parts.map(({ ms }) => ms ?? 0)) || 1;
  const raised = parts.map(({ ms }) => Math.max(least, (ms ?? 0) / whole));
  return raised.map((share) => share / sum(raised));
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
