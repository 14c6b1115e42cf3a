import { type Counts, countsTable } from "@/lib/insights/counts";
import type { InsightFilter, Scope } from "@/lib/insights/schema";
import { counted } from "@/lib/insights/words";
import { Figure } from "./figure";

type Props = { counts: Counts; scope: Scope; filter: InsightFilter };

const height = 120;
const base = height - 20;
/** Room for the number above the tallest. */
const room = base - 18;

export function CountsFigure({ counts, scope, filter }: Props) {
  const { columns } = counts;
  const most = Math.max(
    1,
    ...columns.flatMap(({ incidents, nearMisses }) => [incidents, nearMisses]),
  );
  const share = 100 / columns.length;
  return (
    <Figure
      name="counts"
      title="Near misses beside incidents"
      note="Filled: incidents. Outlined: near misses, which a layer caught in time. More near misses told may mean more luck, or more telling."
      filter={filter}
      table={countsTable(counts, scope)}
    >
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={`${counted(counts.incidents, "incident")}, ${counted(counts.nearMisses, "near miss", "near misses")}; by time in the table below`}
        className="block text-[11px]"
      >
        {columns.map(({ incidents, nearMisses }, index) => (
          <g key={scope.columns[index]?.label}>
            <Pillar many={incidents} most={most} x={(index + 0.16) * share} wide={share * 0.3} />
            <Pillar
              many={nearMisses}
              most={most}
              x={(index + 0.54) * share}
              wide={share * 0.3}
              outlined
            />
            <text
              x={`${(index + 0.5) * share}%`}
              y={height - 4}
              textAnchor="middle"
              className="fill-muted"
            >
              {shortened(scope.columns[index]?.label ?? "", columns.length)}
            </text>
          </g>
        ))}
      </svg>
    </Figure>
  );
}

/** Eight quarters side by side have no room for their years. */
const shortened = (label: string, many: number): string =>
  many > 4 ? label.replace(/ \d\d(\d\d)$/, " ’$1").replace("Until ", "–") : label;

type PillarProps = { many: number; most: number; x: number; wide: number; outlined?: boolean };

function Pillar({ many, most, x, wide, outlined }: PillarProps) {
  const tall = Math.round((many / most) * room);
  return (
    <>
      <rect
        x={`${x}%`}
        y={base - tall}
        width={`${wide}%`}
        height={Math.max(tall, 1)}
        className={outlined ? "fill-none stroke-held stroke-[1.5]" : "fill-muted"}
      />
      <text
        x={`${x + wide / 2}%`}
        y={base - tall - 5}
        textAnchor="middle"
        className="fill-ink font-mono"
      >
        {many}
      </text>
    </>
  );
}
