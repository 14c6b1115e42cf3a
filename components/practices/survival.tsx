import { requireActor } from "@/lib/auth/session";
import { type Survival as Lives, practiceSurvival } from "@/lib/practices/lifetimes";
import type { Point } from "@/lib/practices/survival";
import { survivalInWords } from "@/lib/practices/survival-words";
import { SurvivalCurve } from "./survival-curve";

/** How long practices stay alive, with as much certainty as there is. */
export async function Survival() {
  const survival = await practiceSurvival(await requireActor());
  if (survival.practices === 0) return null;
  return (
    <section
      aria-label="How long practices live"
      className="rounded-card border border-line bg-surface px-4 py-3.5 shadow-card"
    >
      <h2 className="text-[17px]">How long practices live</h2>
      <p className="mt-0.5 mb-2 text-[13px] text-muted">{survivalInWords(survival)}</p>
      <SurvivalPicture survival={survival} />
    </section>
  );
}

export function SurvivalPicture({ survival: { curve, seenDays, table } }: { survival: Lives }) {
  return (
    <>
      <SurvivalCurve curve={curve} seenDays={seenDays} />
      <table className="mt-2 w-full text-[13px]">
        <thead>
          <tr className="text-left text-muted">
            {["After", "Still alive", "95% interval", "Still observed"].map((column) => (
              <th key={column} scope="col" className="py-1 pr-2 align-bottom font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.map((point) => (
            <Row key={point.days} point={point} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Where none was seen for so long the curve would promise what nobody knows. */
function Row({ point: { days, alive, low, high, atRisk } }: { point: Point }) {
  const known = atRisk > 0;
  return (
    <tr className="border-line border-t">
      <th scope="row" className="py-1 text-left font-normal">
        {days} days
      </th>
      <td className="font-mono">{known ? percent(alive) : "not known"}</td>
      <td className="font-mono text-muted">
        {known && low < high ? `${percent(low)}–${percent(high)}` : "–"}
      </td>
      <td className="font-mono text-muted">{atRisk}</td>
    </tr>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;
