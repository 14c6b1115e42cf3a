import type { Actor } from "@/lib/auth/actor";
import { answers } from "./answers";
import { conditions } from "./conditions";
import { counts } from "./counts";
import { durations } from "./durations";
import { layers } from "./layers";
import { promises } from "./promises";
import { type Reading, readTogether } from "./reading";
import { repeats } from "./repeats";
import type { Scope } from "./schema";

const readings = { counts, layers, conditions, repeats, promises, answers, durations };

type Told<R> = R extends Reading<never, infer T> ? T : never;
export type Insights = { [Name in keyof typeof readings]: Told<(typeof readings)[Name]> };

/** Everything on the page. */
export async function readInsights(actor: Actor, scope: Scope): Promise<Insights> {
  const told = await readTogether(actor, scope, Object.values(readings));
  return Object.fromEntries(
    Object.keys(readings).map((name, index) => [name, told[index]]),
  ) as Insights;
}
