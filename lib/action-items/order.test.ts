import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { expect, test } from "vitest";
import { positionBeside } from "./order";

type Sibling = { id: string; position: string; removalId: string | null };

const inOrder = (all: Sibling[]) =>
  [...all].sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));

function row(removed: boolean[]): Sibling[] {
  let position: string | null = null;
  return removed.map((gone, index) => {
    position = generateKeyBetween(position, null);
    return { id: String(index), position, removalId: gone ? "r" : null };
  });
}

const shown = (all: Sibling[]) => all.filter((one) => !one.removalId).map(({ id }) => id);

test("a move trades places with the shown neighbour, and no two keys are ever equal", () => {
  const moves = fc.array(fc.tuple(fc.nat(7), fc.constantFrom("up" as const, "down" as const)));
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), moves, (removed, steps) => {
      let all = row(removed);
      for (const [pick, direction] of steps) {
        const before = shown(all);
        const here = before.indexOf(String(pick));
        const there = direction === "up" ? here - 1 : here + 1;
        const position = positionBeside(all, String(pick), direction);
        if (here < 0 || there < 0 || there >= before.length) {
          expect(position).toBeNull();
          continue;
        }
        all = inOrder(
          all.map((one) => (one.id === String(pick) ? { ...one, position: position ?? "" } : one)),
        );
        const traded = [...before];
        [traded[here], traded[there]] = [before[there] ?? "", before[here] ?? ""];
        expect(shown(all)).toEqual(traded);
        expect(new Set(all.map((one) => one.position)).size).toBe(all.length);
      }
    }),
  );
});
