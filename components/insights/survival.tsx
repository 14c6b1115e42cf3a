import { SurvivalPicture } from "@/components/practices/survival";
import type { InsightFilter } from "@/lib/insights/schema";
import { survivalTable } from "@/lib/insights/survival";
import type { Survival } from "@/lib/practices/lifetimes";
import { survivalInWords } from "@/lib/practices/survival-words";
import { Figure } from "./figure";

type Props = { survival: Survival; filter: InsightFilter };

/** Of the whole time, whatever the period. */
export function SurvivalFigure({ survival, filter }: Props) {
  if (survival.practices === 0) return null;
  return (
    <Figure
      name="survival"
      title="How long practices live"
      note={`${survivalInWords(survival)} ${filter.team ? "Those that this team owns, over" : "Over"} all time.`}
      filter={filter}
      table={survivalTable(survival)}
    >
      <SurvivalPicture survival={survival} />
    </Figure>
  );
}
