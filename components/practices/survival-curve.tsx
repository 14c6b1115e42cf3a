import type { Point } from "@/lib/practices/survival";

const width = 240;
const height = 90;
const days = 365;
const x = (day: number) => Math.round((Math.min(day, days) / days) * width);
const y = (share: number) => Math.round((1 - share) * height);

type Props = { curve: Point[]; seenDays: number };

/** Steps down at each lapse, as far as any was seen. The table below says the same. */
export function SurvivalCurve({ curve, seenDays }: Props) {
  const end = x(seenDays);
  const steps = curve.filter((point) => point.days <= days);
  const line = (of: (point: Point) => number) =>
    steps.map((point) => `H${x(point.days)}V${y(of(point))}`).join("");
  return (
    <svg
      viewBox={`-2 -4 ${width + 4} ${height + 22}`}
      aria-hidden="true"
      className="w-full max-w-[340px] overflow-visible fill-none"
    >
      <path d={`M0 0V${height}H${width}`} className="stroke-line-strong" />
      {[30, 90, 180].map((day) => (
        <path
          key={day}
          d={`M${x(day)} ${height}V0`}
          className="stroke-line [stroke-dasharray:2_3]"
        />
      ))}
      {steps.length > 0 && <path d={band(steps, end)} className="fill-held-soft" />}
      <path d={`M0 0${line(({ alive }) => alive)}H${end}`} className="stroke-[2] stroke-held" />
      {[30, 90, 180, 365].map((day) => (
        <text
          key={day}
          x={x(day)}
          y={height + 13}
          textAnchor={day === 365 ? "end" : "middle"}
          className="fill-muted font-mono text-[9px]"
        >
          {day}
        </text>
      ))}
    </svg>
  );
}

/** Along the upper bound to the end, and back along the lower one. */
function band(steps: Point[], end: number): string {
  const there = steps.map(({ days, high }) => `H${x(days)}V${y(high)}`).join("");
  const lows = [1, ...steps.map(({ low }) => low)];
  const back = steps
    .map(({ days }, index) => `H${x(days)}V${y(lows[index] ?? 1)}`)
    .reverse()
    .join("");
  return `M0 0${there}H${end}V${y(lows.at(-1) ?? 1)}${back}Z`;
}
