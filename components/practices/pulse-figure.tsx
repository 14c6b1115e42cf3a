import { dayInWords } from "@/lib/dates/clock";
import type { Pulse } from "@/lib/practices/pulse";

const across = 760;

/** Each expected check as a stroke: solid when it came, dashed when it did not. */
export function PulseFigure({ pulse }: { pulse: Pulse }) {
  const pitch = across / pulse.beats.length;
  const strokes = (kind: "held" | "missed") =>
    pulse.beats
      .map((beat, index) => (beat === kind ? `M${Math.round((index + 0.5) * pitch)} 36V12` : ""))
      .join("");
  return (
    <figure className="rounded-card border border-line bg-surface px-5 pt-4 pb-3 shadow-card">
      <svg
        role="img"
        aria-label={pulseInWords(pulse)}
        viewBox={`0 0 ${across} 40`}
        preserveAspectRatio="none"
        className="h-11 w-full fill-none"
      >
        <path
          d={`M0 36.5H${across}`}
          className="stroke-line-strong"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={strokes("held")}
          className="stroke-[3] stroke-held"
          vectorEffect="non-scaling-stroke"
        />
        <path
          d={strokes("missed")}
          className="stroke-[1.5] stroke-breached [stroke-dasharray:3_3]"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="mt-1 flex flex-wrap justify-between gap-x-4 text-[13px] text-muted">
        <span>{dayInWords(pulse.from)}</span>
        {pulse.lapsed && <span>{lapseInWords(pulse.lapsed)}</span>}
        <span>now</span>
      </figcaption>
    </figure>
  );
}

const lapseInWords = ({ from, to }: NonNullable<Pulse["lapsed"]>): string =>
  to ? `lapsed from ${dayInWords(from)} to ${dayInWords(to)}` : `lapsed since ${dayInWords(from)}`;

function pulseInWords({ beats, everyDays, from, lapsed }: Pulse): string {
  const count = (kind: string) => beats.filter((beat) => beat === kind).length;
  const every = everyDays === 1 ? "a day" : `every ${everyDays} days`;
  const parts = [
    `Checks since ${dayInWords(from)}, one ${every}`,
    `${count("held")} held, ${count("missed")} missed`,
    ...(lapsed ? [lapseInWords(lapsed)] : []),
  ];
  return `${parts.join("; ")}.`;
}
