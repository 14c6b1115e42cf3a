import type { ActionStep } from "./schema";

/** Within this time the words of one person are one change: a title saves itself as it is typed. */
const oneSittingMs = 60 * 60_000;

/** Joins what one person typed at a sitting, and leaves out what came to nothing. */
export function joinRetitled(steps: readonly ActionStep[]): ActionStep[] {
  const joined: ActionStep[] = [];
  for (const step of steps) {
    const before = joined.at(-1);
    const together = step.title && before?.title && isOneSitting(before, step);
    if (together && step.title && before?.title)
      joined[joined.length - 1] = {
        ...step,
        title: { from: before.title.from, to: step.title.to },
      };
    else joined.push(step);
  }
  return joined.filter(({ title }) => !title || title.from !== title.to);
}

const isOneSitting = (before: ActionStep, step: ActionStep): boolean =>
  before.by?.id === step.by?.id && Date.parse(step.at) - Date.parse(before.at) < oneSittingMs;
