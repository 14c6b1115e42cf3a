import type { Actor } from "@/lib/auth/actor";
import { practiceSurvival, type Survival } from "@/lib/practices/lifetimes";
import type { Point } from "@/lib/practices/survival";
import type { Scope } from "./schema";
import type { Cell, FigureTable } from "./table";
import { counted } from "./words";

/** Of all practices, or of those that the scope's team owns; it has no columns. */
export const readSurvival = async (actor: Actor, { team }: Scope): Promise<Survival> =>
  practiceSurvival(actor, { team: team?.id });

export const survivalTable = ({ practices, lapsed, today, table }: Survival): FigureTable => ({
  from: counted(practices, "practice"),
  head: ["What", "Practices", "Still alive, %", "95% interval from, %", "to, %"],
  rows: [
    ["All", practices, ...unknown],
    ["Alive today", today.alive, ...unknown],
    ["Check due today", today.due, ...unknown],
    ["Lapsed today", today.lapsed, ...unknown],
    ["Retired", today.retired, ...unknown],
    ["Lapsed for the first time", lapsed, ...unknown],
    ...table.map(rowOf),
  ],
});

const unknown = [null, null, null];

/** Where none was observed for so long nothing is known. */
function rowOf({ days, alive, low, high, atRisk }: Point): Cell[] {
  const shares = atRisk === 0 ? unknown : [alive, ...(low < high ? [low, high] : [null, null])];
  return [`Observed for ${days} days or longer`, atRisk, ...shares.map(percentOf)];
}

const percentOf = (share: number | null): number | null =>
  share === null ? null : Math.round(100 * share);
