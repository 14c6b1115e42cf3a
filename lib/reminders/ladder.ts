import type { TermsView } from "@/lib/action-items/terms-schema";
import { daysAfter, daysBetween } from "@/lib/dates/days";
import type { ActionStatus } from "@/lib/db/generated/enums";

/** What the ladder knows of a promise. Days are calendar days such as "2026-03-14". */
export type Standing = {
  status: ActionStatus;
  /** When it was published, or made, whichever was later. */
  startOn: string;
  dueOn: string | null;
  /** Its terms want a second pair of eyes, and nobody has looked since this day. */
  unverifiedSince: string | null;
  effectDueOn: string | null;
  /** Since when a team has not answered whether it takes it. */
  askedOn: string | null;
};

export type Rung =
  | "ahead"
  | "due"
  | "late"
  | "leads"
  | "summary"
  | "unverified"
  | "effect"
  | "handover";

/** Whom a rung speaks to. Who stands there when nobody is left is for `circles.ts` to say. */
export type Circle = "owner" | "leads" | "asked" | "asking";

/** That somebody is to hear of a promise from `since` on, and again every `again` days. */
export type Call = {
  rung: Rung;
  to: Circle;
  since: string;
  again: number | null;
  /** Past the day that this is about; before it, below zero. */
  days: number;
};

const week = 7;

/** By which a week is known. */
export const mondayOf = (day: string): string =>
  daysAfter(day, 1 - (new Date(day).getUTCDay() || 7));

/** The day that somebody named, else the one that its terms give it. */
export function dueDayOf(
  { dueOn, startOn }: Pick<Standing, "dueOn" | "startOn">,
  terms: TermsView,
) {
  return dueOn ?? daysAfter(startOn, terms.dueDays);
}

/**
 * Who hears of a promise on a day, and of what. Who stands in several circles hears the first call
 * that is for them, never two.
 */
export function callsOn(promise: Standing, terms: TermsView, day: string): Call[] {
  if (promise.status === "wont_do") return [];
  if (promise.status === "done" || promise.status === "verified")
    return [...verification(promise, day), ...effect(promise, terms, day)];
  const due = dueDayOf(promise, terms);
  const keeping = due > day ? ahead(promise, terms, due, day) : late(terms, due, day);
  return [...handover(promise, terms, day), ...keeping];
}

/**
 * Before its day. A day that somebody put further away than the terms do would be a way to fall
 * silent: there the owner hears of it each time that the days of the terms are over.
 */
function ahead({ startOn }: Standing, terms: TermsView, due: string, day: string): Call[] {
  const call = { rung: "ahead", to: "owner", again: null, days: daysBetween(due, day) } as const;
  const near = daysAfter(due, -terms.remindBeforeDays);
  if (near <= day) return [{ ...call, since: near }];
  const round = Math.max(week, terms.dueDays);
  const rounds = Math.floor(daysBetween(startOn, day) / round);
  return rounds < 1 ? [] : [{ ...call, since: daysAfter(startOn, rounds * round) }];
}

function late(terms: TermsView, due: string, day: string): Call[] {
  const days = daysBetween(due, day);
  const call = { rung: rungOf(days, terms), again: week, days };
  const told = daysAfter(due, terms.leadAfterDays);
  return [
    { ...call, to: "owner", since: due },
    ...(told <= day ? [{ ...call, to: "leads" as const, since: told }] : []),
  ];
}

function rungOf(daysLate: number, terms: TermsView): Rung {
  if (daysLate === 0) return "due";
  if (daysLate >= terms.summaryAfterDays) return "summary";
  return daysLate >= terms.leadAfterDays ? "leads" : "late";
}

/** The asked team is told when it is asked; from a week later on it is reminded. */
function handover({ askedOn }: Standing, terms: TermsView, day: string): Call[] {
  if (askedOn === null) return [];
  const since = daysAfter(askedOn, week);
  const asking = daysAfter(since, terms.leadAfterDays);
  const call = { rung: "handover", again: week, days: daysBetween(askedOn, day) } as const;
  return [
    ...(since <= day ? [{ ...call, to: "asked" as const, since }] : []),
    ...(asking <= day ? [{ ...call, to: "asking" as const, since: asking }] : []),
  ];
}

function verification({ status, unverifiedSince }: Standing, day: string): Call[] {
  if (status === "verified" || unverifiedSince === null) return [];
  const since = daysAfter(unverifiedSince, week);
  const days = daysBetween(unverifiedSince, day);
  return since <= day ? [{ rung: "unverified", to: "leads", since, again: week, days }] : [];
}

function effect({ effectDueOn }: Standing, terms: TermsView, day: string): Call[] {
  if (effectDueOn === null || effectDueOn > day) return [];
  const told = daysAfter(effectDueOn, terms.leadAfterDays);
  const call = { rung: "effect", again: week, days: daysBetween(effectDueOn, day) } as const;
  return [
    { ...call, to: "owner", since: effectDueOn },
    ...(told <= day ? [{ ...call, to: "leads" as const, since: told }] : []),
  ];
}

/** Whether somebody who was last reminded of it then is to hear a call on `day`. */
export const isToHear = (call: Call, day: string, remindedOn: string | null): boolean =>
  remindedOn === null || remindedOn < heardFrom(call, day);

/** Whoever was reminded on this day or after it has heard the call. */
export function heardFrom({ since, again }: Call, day: string): string {
  const round = again === null ? since : daysAfter(day, 1 - again);
  return round > since ? round : since;
}
