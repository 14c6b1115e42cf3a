import { type Duration, durationsOf } from "@/lib/timeline/durations";
import type { EventView } from "@/lib/timeline/schema";
import { durationInWords } from "@/lib/timeline/words";

const tones: Record<Duration["name"], string> = {
  "to detect": "fill-line-strong",
  "to mitigate": "fill-breached",
  "to resolve": "fill-held",
};

/** Never narrower than this share of the bar, so that a short stretch keeps its label. */
const leastShare = 0.24;

/** The times that the milestones tell, in proportion; nothing where they tell none. */
export function Durations({ events }: { events: readonly EventView[] }) {
  const durations = durationsOf(events);
  if (durations.length === 0) return null;
  const shares = sharesOf(durations);
  return (
    <dl className="relative mb-5 h-12">
      {durations.map((duration, index) => (
        <Stretch
          key={duration.name}
          duration={duration}
          from={sum(shares.slice(0, index))}
          share={shares[index] ?? 0}
        />
      ))}
    </dl>
  );
}

type StretchProps = { duration: Duration; from: number; share: number };

/** Percentages stand in SVG attributes, for our content policy allows no style attribute. */
function Stretch({ duration, from, share }: StretchProps) {
  return (
    <div className="contents">
      <dt className="sr-only">{duration.name}</dt>
      <dd className="sr-only">{durationInWords(duration)}</dd>
      <svg aria-hidden="true" className="absolute inset-0 size-full overflow-visible">
        <rect
          x={percent(from)}
          width={percent(share - 0.003)}
          height="4"
          className={tones[duration.name]}
        />
        <text x={percent(from)} y="22" className="fill-ink font-mono font-semibold text-[14px]">
          {durationInWords(duration)}
        </text>
        <text x={percent(from)} y="39" className="fill-muted text-[12.5px]">
          {duration.name}
        </text>
      </svg>
    </div>
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;

function sharesOf(durations: Duration[]): number[] {
  const whole = sum(durations.map(({ mostMs }) => mostMs)) || 1;
  const raised = durations.map(({ mostMs }) => Math.max(leastShare, mostMs / whole));
  return raised.map((share) => share / sum(raised));
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
