import type { CheckKind } from "@/lib/db/generated/enums";
import type { PracticeLife } from "./schema";

export const lifeWords: Record<PracticeLife, string> = {
  alive: "Alive",
  due: "Check due",
  lapsed: "Lapsed",
  retired: "Retired",
};

export const checkWords: Record<CheckKind, { name: string; meaning: string }> = {
  by_hand: { name: "By hand", meaning: "Somebody looks, and says in a sentence what they saw." },
  heartbeat: { name: "By heartbeat", meaning: "A program reports, from CI or from cron." },
  address: { name: "By address", meaning: "Parapet looks at an address of yours." },
};

/** "every day", "every 7 days". */
export const rhythmInWords = (days: number): string =>
  days === 1 ? "every day" : `every ${days} days`;
