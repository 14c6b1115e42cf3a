import type { Actor } from "@/lib/auth/actor";
import { readAnswers } from "@/lib/insights/answers";
import { readConditions } from "@/lib/insights/conditions";
import { counts, readCounts } from "@/lib/insights/counts";
import { figureCsv } from "@/lib/insights/csv";
import { readDurations } from "@/lib/insights/durations";
import { readLayers } from "@/lib/insights/layers";
import { readPromises } from "@/lib/insights/promises";
import { readInsights } from "@/lib/insights/read";
import { readTogether } from "@/lib/insights/reading";
import { readRepeats } from "@/lib/insights/repeats";
import { findScope } from "@/lib/insights/scope";
import { readSurvival } from "@/lib/insights/survival";
import { figures } from "@/lib/insights/table";
import type { Table } from "./table";

// One day for all, also where midnight comes between two of them.
const today = new Date().toISOString().slice(0, 10);
const everything = (actor: Actor) => findScope(actor, { team: undefined, period: "all" }, today);

/** Answers everybody, each counted from what they may see. */
export const insights: Table = {
  findScope: (a) => everything(a),
  readAnswers: async (a) => readAnswers(a, await everything(a)),
  readConditions: async (a) => readConditions(a, await everything(a)),
  readCounts: async (a) => readCounts(a, await everything(a)),
  readDurations: async (a) => readDurations(a, await everything(a)),
  readInsights: async (a) => readInsights(a, await everything(a)),
  readLayers: async (a) => readLayers(a, await everything(a)),
  readPromises: async (a) => readPromises(a, await everything(a)),
  readRepeats: async (a) => readRepeats(a, await everything(a)),
  readSurvival: async (a) => readSurvival(a, await everything(a)),
  readTogether: async (a) => readTogether(a, await everything(a), [counts]),
  figureCsv: async (a) => {
    const scope = await everything(a);
    return Promise.all(figures.map((name) => figureCsv(a, scope, name)));
  },
};
