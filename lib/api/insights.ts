import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { endpoint } from "@/lib/http/endpoint";
import { InsightFilter, type Scope } from "@/lib/insights/schema";
import { findScope } from "@/lib/insights/scope";
import * as figures from "./figure-views";

const of = <T extends z.ZodType>(figure: T) => figures.Counted.extend({ figure });

/** The figures of /insights, each of what the asker may see. */
// biome-ignore format: a table reads by its columns
export const insights = {
  readLayers: endpoint("GET", "/insights/layers", "What each layer did, column by column", InsightFilter, of(figures.LayerFigure)),
  readConditions: endpoint("GET", "/insights/conditions", "What contributing conditions have in common", InsightFilter, of(figures.ConditionFigure)),
  readRepeats: endpoint("GET", "/insights/repeats", "What happened again", InsightFilter, of(figures.RepeatFigure)),
  readPromises: endpoint("GET", "/insights/promises", "What was promised, and how that stands today", InsightFilter, of(figures.PromiseFigure)),
  readAnswers: endpoint("GET", "/insights/answers", "What teams answered when they were asked of a lesson", InsightFilter, of(figures.AnswerFigure)),
  readDurations: endpoint("GET", "/insights/durations", "How long the newest incidents took", InsightFilter, of(figures.DurationFigure)),
  readCounts: endpoint("GET", "/insights/counts", "Near misses beside incidents", InsightFilter, of(figures.CountFigure)),
  practiceSurvival: endpoint("GET", "/insights/survival", "How long practices stay alive, by Kaplan and Meier, and how many are today", InsightFilter.pick({ team: true }), figures.SurvivalFigure),
};

/** A figure with what it was counted from, by the filters of the page. */
export const inScope =
  <T>(read: (actor: Actor, scope: Scope) => Promise<T>) =>
  async (actor: Actor, filter: InsightFilter) => {
    const scope = await findScope(actor, filter);
    return { ...scope, figure: await read(actor, scope) };
  };
