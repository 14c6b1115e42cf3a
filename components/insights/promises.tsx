import { effectWords } from "@/lib/action-items/words";
import { type Promises, promisesTable } from "@/lib/insights/promises";
import { ageTicks } from "@/lib/insights/scale";
import type { InsightFilter } from "@/lib/insights/schema";
import { boundInWords, daysSpread } from "@/lib/insights/words";
import { Figure } from "./figure";
import { PartsBar } from "./parts-bar";
import { Strips } from "./strips";

type Props = { promises: Promises; filter: InsightFilter };

export function PromisesFigure({ promises, filter }: Props) {
  const { made, kept, verified, open, late, dropped, effects, openFor, keptAfter, looked } =
    promises;
  return (
    <Figure
      name="promises"
      title="Action items"
      note={`${made.toLocaleString("en")} made in these postmortems, as they stand today. A duplicate counts where it is kept.${boundInWords(looked)}`}
      filter={filter}
      table={promisesTable(promises)}
    >
      <dl className="mb-4 grid grid-cols-2 gap-x-4 gap-y-3">
        <Many many={kept} words={`kept, ${verified} verified by another`} />
        <Many many={open} words={`open, ${late} of them late`} />
        <Many many={dropped} words="marked as won’t do, with a reason" />
      </dl>
      <PartsBar
        parts={[
          { name: "kept", many: kept, look: "held" },
          { name: "open, not late", many: open - late, look: "open" },
          { name: "open, late", many: late, look: "late" },
          { name: "won’t do", many: dropped, look: "dropped" },
        ]}
      />
      {made > 0 && (
        <>
          <h3 className="mt-5 mb-1 text-[15px]">How long they take</h3>
          <Strips
            ticks={ageTicks}
            each="actions"
            strips={[
              { name: "Kept after", data: keptAfter, words: daysSpread(keptAfter) },
              { name: "Open for", data: openFor, words: daysSpread(openFor) },
            ]}
          />
          <h3 className="mt-5 mb-2 text-[15px]">Did the kept ones do anything?</h3>
          <PartsBar
            parts={[
              { name: effectWords.held.toLowerCase(), many: effects.held, look: "held" },
              {
                name: effectWords.never_tested.toLowerCase(),
                many: effects.never_tested,
                look: "open",
              },
              {
                name: effectWords.did_not_hold.toLowerCase(),
                many: effects.did_not_hold,
                look: "breached",
              },
              { name: "nobody has looked", many: effects.unchecked, look: "empty" },
            ]}
          />
        </>
      )}
    </Figure>
  );
}

const Many = ({ many, words }: { many: number; words: string }) => (
  <div className="flex flex-col-reverse">
    <dt className="text-[13px]">{words}</dt>
    <dd className="font-serif text-[30px] leading-tight">{many}</dd>
  </div>
);
