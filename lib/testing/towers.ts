import fc from "fast-check";
import type { Outcome } from "@/lib/db/generated/enums";
import { outcomes, type TowerMark } from "@/lib/layers/tower";

/** A layer whose name is in no other's. */
export const mark = (
  outcome: Outcome | null,
  index: number,
  more: Partial<TowerMark> = {},
): TowerMark => ({
  slug: `layer-${index}`,
  name: `Layer ${"ABCDEFGHIJKL"[index]}`,
  outcome,
  ...more,
});

const place = fc.option(fc.nat(11), { nil: -1 });

/** Any row of up to twelve layers: marked or not, timed or not, with an entry and a cheapest or without. */
export const anyTower: fc.Arbitrary<TowerMark[]> = fc
  .record({
    layers: fc.array(
      fc.record({
        outcome: fc.constantFrom<Outcome | null>(null, ...outcomes),
        minutes: fc.option(fc.nat(3_000)),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    entry: place,
    cheapest: place,
  })
  .map(({ layers, entry, cheapest }) =>
    layers.map(({ outcome, minutes }, index) =>
      mark(outcome, index, {
        heldAfterMin: minutes,
        entry: index === entry,
        cheapest: index === cheapest,
      }),
    ),
  );
