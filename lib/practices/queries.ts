import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { fromKey, type Paged, page, toKey } from "@/lib/http/paging";
import { idOfTeam } from "@/lib/teams/find";
import { canChange } from "./policy";
import { fromPractices, lifeColumn, presentAdoption, readAdoptions, readRows } from "./rows";
import type { PracticeFilter, PracticeLife, PracticeRow, PracticeView } from "./schema";
import { readStories } from "./stories-seen";

/** Everybody who is signed in reads every practice: a rule is for all whom it meets. Newest first. */
export async function listPractices(
  _actor: Actor,
  filter: PracticeFilter,
  now = new Date(),
): Promise<Paged<PracticeRow>> {
  const where = [sql`true`, ...matching(filter, now), ...before(filter.after)];
  const rows = await readRows(where, filter.limit + 1, now);
  return page(rows, filter.limit, (last) => toKey([last.id]));
}

function before(key: string | undefined): Sql[] {
  if (!key) return [];
  const [id] = fromKey(key, z.tuple([z.uuid()]));
  return [sql`x."id" < ${id}::uuid`];
}

function matching({ team, layer, life }: PracticeFilter, now: Date): Sql[] {
  return [
    ...(team ? [followedBy(team)] : []),
    ...(layer ? [sql`x."layerId" = (SELECT "id" FROM "Layer" WHERE "slug" = ${layer})`] : []),
    ...(life ? [sql`${lifeColumn(now)} = ${life}`] : []),
  ];
}

const followedBy = (team: string): Sql => sql`EXISTS (
  SELECT 1 FROM "Adoption" o WHERE o."practiceId" = x."id" AND o."leftAt" IS NULL
    AND o."teamId" = (${idOfTeam(team)}))`;

/** How many there are of each life, within a team and a layer. */
export async function countPractices(
  _actor: Actor,
  { team, layer }: Pick<PracticeFilter, "team" | "layer">,
  now = new Date(),
): Promise<Record<PracticeLife, number>> {
  const narrowed = matching({ team, layer, life: undefined, limit: 1 }, now);
  const rows = await select<{ life: PracticeLife; count: number }>`
    SELECT ${lifeColumn(now)} AS "life", count(*)::int AS "count" FROM ${fromPractices}
    WHERE true ${narrowed.length === 0 ? sql`` : sql`AND ${sqlAnd(narrowed)}`} GROUP BY 1`;
  const none = { alive: 0, due: 0, lapsed: 0, retired: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ life, count }) => [life, count])) };
}

const sqlAnd = (parts: Sql[]): Sql => parts.reduce((all, part) => sql`${all} AND ${part}`);

/**
 * One practice with who follows it and those of its stories that the asker may see.
 * @throws DomainError not_found
 */
export async function getPractice(
  actor: Actor,
  { slug }: { slug: string },
  now = new Date(),
): Promise<PracticeView> {
  const [row] = await readRows([sql`x."slug" = ${slug}`], 1, now);
  if (!row) throw notFound("that practice");
  const [[more], adoptions, stories] = await Promise.all([
    readMore(row.id),
    readAdoptions(row.id),
    readStories(actor, row.id),
  ]);
  if (!more) throw notFound("that practice");
  const { address, createdAt, retirement, ...rest } = more;
  return {
    ...row,
    ...rest,
    address: canChange(actor, { ownerTeamId: row.team.id }) ? address : null,
    createdAt: createdAt.toISOString(),
    retirement: retirement && { ...retirement, at: new Date(retirement.at).toISOString() },
    stories,
    adoptions: adoptions.map((adoption) => presentAdoption(adoption, row.everyDays, now)),
  };
}

type More = Pick<PracticeView, "howWeKnow" | "openToAll" | "version" | "retirement"> & {
  address: string;
  createdAt: Date;
};

const readMore = (id: string) => select<More>`
  SELECT x."howWeKnow", x."address", x."openToAll", x."createdAt", x."version",
    (SELECT json_build_object('reason', r."reason", 'at', r."retiredAt", 'by', u."name")
     FROM "Retirement" r JOIN "User" u ON u."id" = r."retiredById"
     WHERE r."practiceId" = x."id") AS "retirement"
  FROM "Practice" x WHERE x."id" = ${id}::uuid`;
