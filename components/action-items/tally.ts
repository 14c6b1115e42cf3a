import type { ActionItemView } from "@/lib/action-items/schema";

export type Tally = {
  kept: number;
  open: number;
  late: number;
  dropped: number;
  elsewhere: number;
};

type Counted = Pick<ActionItemView, "status" | "dueOn" | "duplicateOf">;

/**
 * What became of the promises: of the thing that they change, never of whom. What is late is open
 * too; a duplicate is kept where the other one stands.
 */
export function tallyOf(items: readonly Counted[], today: string): Tally {
  const own = items.filter(({ duplicateOf }) => !duplicateOf);
  const many = (...statuses: string[]) =>
    own.filter(({ status }) => statuses.includes(status)).length;
  return {
    kept: many("done", "verified"),
    open: many("open", "in_progress"),
    late: own.filter(
      ({ status, dueOn }) => /^(open|in_progress)$/.test(status) && dueOn !== null && dueOn < today,
    ).length,
    dropped: many("wont_do"),
    elsewhere: items.length - own.length,
  };
}

/** "2 kept, 1 open (1 late), 1 won’t do"; what there is none of is not said. */
export function tallyInWords({ kept, open, late, dropped, elsewhere }: Tally): string {
  return [
    kept > 0 && `${kept} kept`,
    open > 0 && `${open} open${late > 0 ? ` (${late} late)` : ""}`,
    dropped > 0 && `${dropped} won’t do`,
    elsewhere > 0 && `${elsewhere} kept elsewhere`,
  ]
    .filter(Boolean)
    .join(", ");
}
