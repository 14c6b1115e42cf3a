import type { Actor } from "@/lib/auth/actor";
import { readAnswers } from "./answers";
import { readConditions } from "./conditions";
import { readCounts } from "./counts";
import { readDurations } from "./durations";
import { readLayers } from "./layers";
import { readPromises } from "./promises";
import { readRepeats } from "./repeats";
import type { Scope } from "./schema";

/** Everything on the page, each figure by one statement of its own. */
export async function readInsights(actor: Actor, scope: Scope) {
  const [counts, layers, conditions, repeats, promises, answers, durations] = await Promise.all([
    readCounts(actor, scope),
    readLayers(actor, scope),
    readConditions(actor, scope),
    readRepeats(actor, scope),
    readPromises(actor, scope),
    readAnswers(actor, scope),
    readDurations(actor, scope),
  ]);
  return { counts, layers, conditions, repeats, promises, answers, durations };
}

export type Insights = Awaited<ReturnType<typeof readInsights>>;
