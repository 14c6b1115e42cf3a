import { type Durations, durationsTable, incidentsInWords } from "@/lib/insights/durations";
import { lengthTicks } from "@/lib/insights/scale";
import type { InsightFilter } from "@/lib/insights/schema";
import { lengthsInWords } from "@/lib/insights/words";
import { Figure } from "./figure";
import { Strips } from "./strips";

type Props = { durations: Durations; filter: InsightFilter };

export function DurationsFigure({ durations, filter }: Props) {
  const { incidents, more, lengths } = durations;
  return (
    <Figure
      name="durations"
      title="Time to detect, mitigate, resolve"
      note={`From the timelines of ${incidentsInWords(incidents, more)}; near misses are left out, and so is what a timeline does not tell. Each dot an impact, the upright line the median, a level line what is known only within bounds. Durations say little about learning: look at the spread.`}
      filter={filter}
      table={durationsTable(durations)}
    >
      <Strips
        ticks={lengthTicks}
        each="impacts"
        strips={lengths.map((one) => ({
          name: one.name.replace(/^t/, "T"),
          data: one.data,
          words: lengthsInWords(one),
        }))}
      />
    </Figure>
  );
}
