import type { Actor } from "@/lib/auth/actor";
import { join, selectOften } from "@/lib/db/select";
import { isNumber, visible } from "@/lib/postmortems/reach";
import { type Candidate, findAll, findSome } from "./candidates";
import { correctionOf } from "./corrections";
import { type Filters, marked } from "./filters";
import { numberIn, readWords, type Unit } from "./reading";
import type { Suggestion } from "./schema";
import { hasAll, ranked } from "./scoring";
import { type Asked, askedBy, enough } from "./terms";

/** What a search found, best first, before anything of it is shown. */
export type Look = {
  found: Candidate[];
  asked: Asked;
  more: boolean;
  loose: boolean;
  suggestion: Suggestion | null;
};

type Wishes = { q: string; filters: Filters; exact: boolean; now: number };

/** Looks for what was typed, and where a word of it is nowhere, for what was probably meant. */
export async function look({ q, filters, exact, now }: Wishes, actor: Actor): Promise<Look> {
  const units = readWords(q);
  const { whole, ...first } = await lookFor(units, filters, now, actor);
  if (exact || whole > 0) return first;
  const correction = await correctionOf(units, first.asked.terms, actor);
  if (!correction) return first;
  const { whole: _, ...second } = await lookFor(correction.units, filters, now, actor);
  return second.found.length === 0 ? first : { ...second, suggestion: correction.suggestion };
}

/** With how many have all of the words. */
type Counted = Look & { whole: number };

async function lookFor(
  units: readonly Unit[],
  filters: Filters,
  now: number,
  actor: Actor,
): Promise<Counted> {
  const asked = await askedBy(units);
  const nothing = { found: [], asked, more: false, loose: false, suggestion: null, whole: 0 };
  if (asked.all === "") return nothing;
  const looking = { asked, filters, actor, now };
  const { found: all, more } = await findAll(looking);
  const some = wantsMore(all, asked) ? await findSome(looking) : [];
  const known = new Set(all.map(({ id }) => id));
  const candidates = [...all, ...some.filter(({ id }) => !known.has(id))];
  const found = ranked(candidates, asked.terms, now).map(({ candidate }) => candidate);
  const loose = found.some((candidate) => !hasAll(candidate, asked.terms));
  return { ...nothing, found, more, loose, whole: all.length };
}

const wantsMore = (all: readonly Candidate[], { terms }: Asked): boolean =>
  all.length < enough &&
  (terms.some(({ akin }) => akin.length > 0) || terms.filter(({ phrase }) => !phrase).length > 1);

/** The id of the postmortem whose number was typed, if it fits and the asker may see it. */
export async function findNumbered(
  q: string,
  filters: Filters,
  actor: Actor,
): Promise<string | null> {
  const number = numberIn(q);
  if (number === null || !isNumber(number)) return null;
  const fits = [visible(actor), ...marked(filters), ...filters.conditions];
  const [row] = await selectOften<{ id: string }>`
    SELECT p."id" FROM "Postmortem" p JOIN "Findable" f ON f."id" = p."id"
    WHERE p."number" = ${number} AND ${join(fits, " AND ")}`;
  return row?.id ?? null;
}
