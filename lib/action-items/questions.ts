import type { ActionStatus } from "@/lib/db/generated/enums";
import type { ActionItemView } from "./schema";
import { isPromised } from "./words";

type Promised = Pick<ActionItemView, "title" | "layer" | "why"> & { status?: ActionStatus };

/**
 * What to ask about what is promised. After Google's review criteria (an end that can be seen) and
 * CAST: strengthen the layer that was met, not the person who met it. For an owner, a day and a
 * layer or condition at all each promise asks by itself, where they are filled in.
 */
export function promiseQuestions(
  items: readonly Promised[],
  { conditions, passed }: { conditions: number; passed: readonly string[] },
): string[] {
  if (items.length === 0)
    return [
      conditions > 0
        ? "Take one condition: what would make it impossible?"
        : "What would have made this boring?",
      "What would have told you ten minutes earlier?",
      "What is the smallest change that you could show within two weeks?",
    ];
  const open = items.filter(({ status = "open" }) => isPromised(status));
  const layerless = open.find(({ layer, why }) => !layer && why);
  const unasked = conditions > 0 ? open.find(({ layer, why }) => layer && !why) : undefined;
  const [weak] = passed.filter((name) => !items.some(({ layer }) => layer === name));
  return [
    ...(layerless
      ? [`Which layer does “${short(layerless.title)}” strengthen? It can be one that is missing.`]
      : []),
    ...(unasked ? [`Which condition does “${short(unasked.title)}” change?`] : []),
    ...(weak ? [`Nothing strengthens a layer that let it through. Is that on purpose?`] : []),
    "How will you see that it works? A test that fails today would be proof.",
  ].slice(0, 3);
}

const short = (title: string): string => (title.length > 60 ? `${title.slice(0, 59)}…` : title);
