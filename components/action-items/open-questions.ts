import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";

type Asked = Pick<ActionItemView, "status" | "ownerUser" | "ownerTeam" | "layer" | "why" | "dueOn">;

/**
 * What is not said yet of one promise, as questions; none for what is settled. Asked in its card,
 * where the answer is given, and nowhere else.
 */
export function openQuestions(item: Asked): string[] {
  if (!isPromised(item.status)) return [];
  return [
    ...(item.ownerUser || item.ownerTeam
      ? []
      : ["Who would notice if it did not happen? They own it."]),
    ...(item.layer || item.why ? [] : ["Which layer or condition does it change?"]),
    ...(item.dueOn ? [] : ["By which day would it be worth showing?"]),
  ];
}
