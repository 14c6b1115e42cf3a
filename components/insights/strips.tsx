import type { Datum } from "@/lib/insights/quantiles";
import { spreadOf } from "@/lib/insights/quantiles";
import { type Scale, scaleOf, type Tick } from "@/lib/insights/scale";
import { type Bar, stripOf } from "@/lib/insights/strip";

export type StripData = {
  name: string;
  data: readonly Datum[];
  /** The median with its spread and how many there are, in words. */
  words: string;
};

type Props = { strips: StripData[]; ticks: readonly Tick[]; each: string };

const width = 1000;
const pitch = 7;
/** So that the first and the last dot are whole. */
const inset = 14;
const x = (at: number) => Math.round(inset + at * (width - 2 * inset));

/** Each dot one, the line the median; what is known only within bounds is a line below the dots. */
export function Strips({ strips, ticks, each }: Props) {
  const values = strips.flatMap(({ data }) => data.map(({ least, most }) => most ?? least));
  const scale = scaleOf(Math.max(0, ...values), ticks);
  return (
    <>
      {strips.map((strip) => (
        <OneStrip key={strip.name} strip={strip} scale={scale} each={each} />
      ))}
      <Axis scale={scale} />
    </>
  );
}

function OneStrip({ strip, scale, each }: { strip: StripData; scale: Scale; each: string }) {
  const { dots, bars, rows, each: many } = stripOf(strip.data, scale);
  const base = Math.max(3, rows.dots) * pitch + 4;
  const height = base + rows.bars * 5 + 5;
  return (
    <div className="mb-2.5">
      <p className="mb-1 text-[13px]">
        <span className="font-medium">{strip.name}</span>{" "}
        <span className="text-muted">
          {strip.words}
          {many > 1 && `; a dot stands for up to ${many} ${each}`}
        </span>
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height={height}
        aria-hidden="true"
        className="block fill-none"
      >
        <path d={`M0 ${base}H${width}`} vectorEffect="non-scaling-stroke" className="stroke-line" />
        <path
          d={dots.map(({ at, row }) => `M${x(at)} ${base - 5 - row * pitch}h0`).join("")}
          vectorEffect="non-scaling-stroke"
          strokeLinecap="round"
          strokeWidth="6"
          className="stroke-muted opacity-70"
        />
        <path
          d={bars.map((bar) => drawBar(bar, base)).join("")}
          vectorEffect="non-scaling-stroke"
          strokeWidth="2.5"
          className="stroke-bypassed"
        />
        <Median data={strip.data} scale={scale} height={height} />
      </svg>
    </div>
  );
}

/** One that nothing bounds above runs out to the right. */
const drawBar = ({ from, to, row, open }: Bar, base: number): string =>
  `M${x(from)} ${base + 5 + row * 5}H${open ? width : Math.max(x(to), x(from) + 4)}`;

type MedianProps = { data: readonly Datum[]; scale: Scale; height: number };

/** A median that is known only within bounds is as wide as they are. */
function Median({ data, scale, height }: MedianProps) {
  const spread = spreadOf(data);
  if (!spread) return null;
  const from = x(scale.at(spread.median.least));
  const to = spread.median.most === null ? width : x(scale.at(spread.median.most));
  return (
    <>
      {to > from && (
        <rect x={from} y="0" width={to - from} height={height} className="fill-ink opacity-15" />
      )}
      <path
        d={`M${from} 0V${height}${to > from ? `M${to} 0V${height}` : ""}`}
        vectorEffect="non-scaling-stroke"
        strokeWidth="2"
        className="stroke-ink"
      />
    </>
  );
}

function Axis({ scale: { ticks } }: { scale: Scale }) {
  return (
    <svg width="100%" height="16" aria-hidden="true" className="block fill-muted text-[11px]">
      {ticks.map(({ label, at }, index) => (
        <text
          key={label}
          x={`${(x(at) / width) * 100}%`}
          y="12"
          textAnchor={index === 0 ? "start" : index === ticks.length - 1 ? "end" : "middle"}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}
