import { type Ids, rarely, rarelyTagged } from "@/lib/action-items/named";
import { join, type Sql, sql } from "@/lib/db/select";
import type { FollowRow } from "./followed";

/**
 * What a filter asks of a lesson `l` of the postmortem `p`. Whatever few postmortems have is looked
 * up first, so that nobody walks through everything that was ever learnt to find three lessons.
 */
export function named({ team, severity, layer }: Ids): Sql[] {
  return [
    ...(team ? [sql`p."teamId" = ${team}::uuid`] : []),
    ...(severity ? [sql`p."severityId" = ${severity}::uuid`] : []),
    ...(layer ? [notHeldByAny([layer])] : []),
  ];
}

const notHeldByAny = (layers: string[]): Sql => sql`EXISTS (
  SELECT 1 FROM "LayerMark" m
  WHERE m."postmortemId" = p."id" AND m."layerId" = ANY(${layers}::uuid[])
    AND m."outcome" IN ('let_through', 'fired_unseen', 'bypassed', 'not_there'))`;

/** A postmortem carries the tags of its lessons, so a rare tag narrows the postmortems first. */
export async function tagged(tag: string): Promise<Sql[]> {
  return [...fewOf(await rarelyTagged(tag)), sql`l."tags" @> ARRAY[${tag}]::text[]`];
}

export async function serving(service: string): Promise<Sql[]> {
  const about = sql`p."services" @> ARRAY[${service}]::text[]`;
  return [...fewOf(await rarely(about)), about];
}

/** Of any that somebody follows; nothing where they follow nothing. */
export async function followedBy(follows: FollowRow[]): Promise<Sql[]> {
  const layers = follows.some(({ kind }) => kind === "layer");
  const tags = valuesOf(follows, "tag");
  const about = [...ofPostmortem(follows), ...meeting(sql`p."tags"`, tags)];
  // A layer lets so much through that there is no use in looking for few.
  const ids = layers || about.length === 0 ? null : await rarely(anyOf(about));
  return [...fewOf(ids), followedAmong(follows)];
}

export const followedAmong = (follows: FollowRow[]): Sql =>
  anyOf([
    ...ofPostmortem(follows),
    ...meeting(sql`l."tags"`, valuesOf(follows, "tag")),
    ...some(valuesOf(follows, "layer"), notHeldByAny),
  ]);

const ofPostmortem = (follows: FollowRow[]): Sql[] => [
  ...some(valuesOf(follows, "team"), (ids) => sql`p."teamId" = ANY(${ids}::uuid[])`),
  ...some(valuesOf(follows, "severity"), (ids) => sql`p."severityId" = ANY(${ids}::uuid[])`),
  ...meeting(sql`p."services"`, valuesOf(follows, "service")),
];

const meeting = (column: Sql, values: string[]): Sql[] =>
  some(values, (given) => sql`${column} && ${given}::text[]`);

const some = (values: string[], of: (values: string[]) => Sql): Sql[] =>
  values.length === 0 ? [] : [of(values)];

const anyOf = (parts: Sql[]): Sql =>
  parts.length === 0 ? sql`false` : sql`(${join(parts, " OR ")})`;

const valuesOf = (follows: FollowRow[], kind: FollowRow["kind"]): string[] =>
  follows.filter((follow) => follow.kind === kind).map(({ stored }) => stored);

const fewOf = (ids: string[] | null): Sql[] =>
  ids ? [sql`l."postmortemId" = ANY(${ids}::uuid[])`] : [];
