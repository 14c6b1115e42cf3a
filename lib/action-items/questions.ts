import type { ActionStatus } from "@/lib/db/generated/enums";
import type { ActionItemView } from "./schema";
import { isPromised } from "./words";

type Promised = Pick<
  ActionItemView,
  "title" | "ownerUser" | "ownerTeam" | "dueOn" | "layer" | "why"
> & { status?: ActionStatus };

/**
 * What to ask about what is promised. After Google's review criteria (an owner, a day, an end that
 * can be seen) and CAST: strengthen the layer that was met, not the person who met it.
 */
export function promiseQuestions(
  items: readonly Promised[],
  { conditions, passed }: { conditions: number; passed: readonly string[] },
): string[] {
  if (items.length === 0)
    return [
      conditions > 0
        ? "Take one condition: what would have to be so that it cannot come about?"
        : "What would have made this boring?",
      "What would have told you ten minutes earlier?",
      "What is the smallest change that you could show within two weeks?",
    ];
  const open = items.filter(({ status = "open" }) => isPromised(status));
  const homeless = open.find(({ layer, why }) => !layer && !why);
  const unowned = open.find(({ ownerUser, ownerTeam }) => !ownerUser && !ownerTeam);
  const undated = open.find(({ dueOn }) => !dueOn);
  const layerless = open.find(({ layer, why }) => !layer && why);
  const unasked = conditions > 0 ? open.find(({ layer, why }) => layer && !why) : undefined;
  const [weak] = passed.filter((name) => !items.some(({ layer }) => layer === name));
  return [
    ...(unowned
      ? [`Who would notice if “${short(unowned.title)}” did not happen? They own it.`]
      : []),
    ...(homeless ? [`Which layer or condition does “${short(homeless.title)}” change?`] : []),
    ...(undated ? [`By which day would “${short(undated.title)}” be worth showing?`] : []),
    ...(layerless
      ? [`Which layer does “${short(layerless.title)}” strengthen? It can be one that is missing.`]
      : []),
    ...(unasked ? [`Which condition does “${short(unasked.title)}” change?`] : []),
    ...(weak ? [`Nothing strengthens a layer that let it through. Is that on purpose?`] : []),
    "How will you see that it works? A test that fails today would be proof.",
  ].slice(0, 3);
}

const short = (title: string): string => (title.length > 60 ? `${title.slice(0, 59)}…` : title);
