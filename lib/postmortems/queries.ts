import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { join, literal, type Sql, select, selectOften, sql } from "@/lib/db/select";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { type Paged, page } from "@/lib/http/paging";
import { idOfTeam } from "@/lib/teams/find";
import { happened } from "./happened";
import { canEdit } from "./policy";
import { isNumber, reachPostmortem, visible } from "./reach";
import {
  type ListedRow,
  marksColumn,
  presentRow,
  presentView,
  rowColumns,
  type ViewRow,
  viewColumns,
} from "./rows";
import { type PostmortemFilter, PostmortemNumber, type PostmortemRow } from "./schema";
import { unfinishedOf } from "./unfinished";

/** @throws DomainError not_found when it is out of reach. */
export const getPostmortem = async (actor: Actor, { number }: { number: number }) =>
  read(actor, number);

/** A page asks twice: for its title and for itself. */
const read = cache(async (actor: Actor, number: number) => {
  const [found] = isNumber(number)
    ? await selectOften<ViewRow>`
        SELECT ${viewColumns} FROM "Postmortem" p
        WHERE p."number" = ${number} AND ${visible(actor)}`
    : [];
  if (!found) throw notFound(`PM-${number}`);
  return presentView(found);
});

/** Newest number first. */
export async function listPostmortems(
  actor: Actor,
  filter: PostmortemFilter,
): Promise<Paged<PostmortemRow>> {
  const before = filter.after ? keyOf(filter.after) : undefined;
  const narrowed = matching(filter);
  const where = [visible(actor), ...narrowed, ...(before ? [sql`p."number" < ${before}`] : [])];
  const ask = narrowed.length === 0 ? selectOften : select;
  const rows = await ask<ListedRow>`
    SELECT ${rowColumns}, ${marksColumn} FROM "Postmortem" p
    WHERE ${join(where, " AND ")} ORDER BY p."number" DESC LIMIT ${literal(filter.limit + 1)}`;
  return page(rows.map(presentRow), filter.limit, (last) => String(last.number));
}

function keyOf(after: string): number {
  const key = PostmortemNumber.safeParse(after);
  if (key.success) return key.data;
  throw invalid("That page address is cut short. Start again from the first page.");
}

/** Names are looked up inside the statement, so that each condition meets an index of the row. */
function matching(filter: PostmortemFilter): Sql[] {
  const { team, severity, layer, tag, status, outcome, from, until } = filter;
  return [
    ...(team ? [sql`p."teamId" = (${idOfTeam(team)})`] : []),
    ...(severity
      ? [sql`p."severityId" = (SELECT "id" FROM "Severity" WHERE "name" = ${severity})`]
      : []),
    ...(tag ? [sql`p."tags" @> ARRAY[${tag}]::text[]`] : []),
    ...(status ? [sql`p."stage" = ${status}::"Stage"`] : []),
    ...(layer ? [hasMark(layer, outcomesOf(outcome))] : []),
    ...(from ? [sql`${happened} >= ${from}::date`] : []),
    ...(until ? [sql`${happened} <= ${until}::date`] : []),
  ];
}

/** Where no outcome is asked for, those that did not stop it. */
function outcomesOf(outcome: PostmortemFilter["outcome"]): string[] {
  if (outcome === undefined) return ["let_through", "fired_unseen", "bypassed", "not_there"];
  return outcome === "through" ? ["let_through", "fired_unseen"] : [outcome];
}

const hasMark = (layer: string, outcomes: string[]): Sql => sql`EXISTS (
  SELECT 1 FROM "LayerMark" m
  WHERE m."postmortemId" = p."id"
    AND m."layerId" = (SELECT "id" FROM "Layer" WHERE "slug" = ${layer})
    AND m."outcome" = ANY(${outcomes}::"Outcome"[]))`;

/** Whether the asker may write in it; for showing or hiding, never instead of a command's check. */
export async function mayEdit(actor: Actor, { number }: { number: number }): Promise<boolean> {
  return canEdit(actor, await reachPostmortem(actor, number));
}

/** Whether the asker sees and writes it whichever team it belongs to. */
export async function takesPart(actor: Actor, { number }: { number: number }): Promise<boolean> {
  return (await reachPostmortem(actor, number)).participants.length > 0;
}

/** Drafts and reviews that wait for the asker's hand, lately touched first. */
export async function listUnfinished(actor: Actor, limit = 6): Promise<PostmortemRow[]> {
  const rows = await selectOften<ListedRow>`
    SELECT ${rowColumns}, ${marksColumn} FROM "Postmortem" p
    WHERE p."id" IN (${unfinishedOf(actor, limit)}) ORDER BY p."updatedAt" DESC LIMIT ${literal(limit)}`;
  return rows.map(presentRow);
}

type Figure = { id: string; amount: string; unit: string };

export async function listImpactFigures(actor: Actor, { number }: { number: number }) {
  const { id } = await reachPostmortem(actor, number);
  return selectOften<Figure>`
    SELECT "id", "amount", "unit" FROM "ImpactFigure"
    WHERE "postmortemId" = ${id}::uuid AND "removalId" IS NULL ORDER BY "position", "id"`;
}
