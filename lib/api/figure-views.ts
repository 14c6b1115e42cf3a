import { z } from "zod";
import { Effect, Outcome, StanceKind } from "@/lib/db/generated/enums";
import { stretches } from "@/lib/insights/durations";

const Count = z.number();
const countsBy = <T extends string>(names: readonly T[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, Count])) as Record<T, typeof Count>);

/** A value within bounds, the upper one null where nothing says it, and how often it was seen. */
const Datum = z.object({ least: Count, most: Count.nullable(), count: Count });
const Told = z.object({ number: z.number(), title: z.string() });

/** What was counted: whose, and in which columns side by side, oldest first. */
export const Counted = z.object({
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  columns: z.array(z.object({ label: z.string(), from: z.string(), until: z.string() })),
  today: z.string(),
});

/** Null for a column that was not looked at. */
const cells = z.array(countsBy(Object.values(Outcome)).nullable());
const Sides = z.object({ incidents: Count, nearMisses: Count });

/** How many postmortems were looked at, the newest, of all that there are. */
const looked = z.object({ postmortems: Count, of: Count });

export const LayerFigure = z.array(z.object({ slug: z.string(), name: z.string(), cells }));

export const ConditionFigure = z.object({
  postmortems: Count,
  named: Count,
  withoutLayer: Count,
  recurring: z.array(
    z.object({
      by: z.enum(["layer", "kind", "tag"]),
      name: z.string(),
      postmortems: Count,
      newest: z.array(z.number()),
    }),
  ),
  looked,
});

/** The newest pairs, of `whole` in all. */
export const RepeatFigure = z.object({
  postmortems: Count,
  pairs: z.array(z.object({ again: Told, before: Told })),
  whole: Count,
  looked,
});

/** Ages in whole days. */
export const PromiseFigure = countsBy([
  "made",
  "kept",
  "verified",
  "open",
  "late",
  "dropped",
]).extend({
  openFor: z.array(Datum),
  keptAfter: z.array(Datum),
  effects: countsBy([...Object.values(Effect), "unchecked"]),
  looked,
});

const Answered = countsBy(["asked", "silent", ...Object.values(StanceKind)]);
export const AnswerFigure = z.object({
  lessons: Count,
  bounded: z.boolean(),
  whole: Answered,
  teams: z.array(Answered.extend({ name: z.string() })),
});

/** Milliseconds. */
export const DurationFigure = z.object({
  incidents: Count,
  more: z.boolean(),
  lengths: z.array(
    z.object({
      name: z.enum(stretches),
      data: z.array(Datum),
      approximate: Count,
      unknown: Count,
    }),
  ),
});

export const CountFigure = Sides.extend({ columns: z.array(Sides) });

const Point = countsBy(["days", "alive", "low", "high", "atRisk"]);
export const SurvivalFigure = countsBy(["practices", "lapsed", "seenDays"]).extend({
  today: countsBy(["alive", "due", "lapsed", "retired"]),
  curve: z.array(Point),
  table: z.array(Point),
});
