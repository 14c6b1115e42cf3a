import { z } from "zod";
import { type Actor, teamIds } from "@/lib/auth/actor";
import { join, type Sql, select, sql } from "@/lib/db/select";
import { notFound } from "@/lib/errors/domain-error";
import { fromKey, type Paged, page, toKey } from "@/lib/http/paging";
import { idOfTeam } from "@/lib/teams/find";
import { canChange } from "./policy";
import {
  fromFollowed,
  fromPractices,
  lifeColumn,
  presentAdoption,
  readAdoptions,
  readRows,
} from "./rows";
import type { PracticeFilter, PracticeLife, PracticeRow, PracticeView } from "./schema";
import { readStories } from "./stories-seen";

/**
 * Everybody who is signed in reads every practice: a rule is for all whom it meets. Newest first.
 * Narrowed to who follows it, each stands as it stands with them.
 */
export async function listPractices(
  actor: Actor,
  filter: PracticeFilter,
  now = new Date(),
): Promise<Paged<PracticeRow>> {
  const where = [sql`true`, ...matching(filter, now), ...before(filter.after)];
  const rows = await readRows(where, filter.limit + 1, now, followedBy(actor, filter));
  return page(rows, filter.limit, (last) => toKey([last.id]));
}

function before(key: string | undefined): Sql[] {
  if (!key) return [];
  const [id] = fromKey(key, z.tuple([z.uuid()]));
  return [sql`x."id" < ${id}::uuid`];
}

type Narrowed = Pick<PracticeFilter, "layer" | "life">;

function matching({ layer, life }: Narrowed, now: Date): Sql[] {
  return [
    ...(layer ? [sql`x."layerId" = (SELECT "id" FROM "Layer" WHERE "slug" = ${layer})`] : []),
    ...(life ? [sql`${lifeColumn(now)} = ANY(${livesOf(life)})`] : []),
  ];
}

const livesOf = (life: NonNullable<PracticeFilter["life"]>): PracticeLife[] =>
  life === "waiting" ? ["due", "lapsed"] : [life];

/** A practice may be alive with its owner and lapsed with another team that follows it. */
function followedBy(actor: Actor, { team, mine }: Pick<PracticeFilter, "team" | "mine">): Sql {
  const by = [
    ...(team ? [sql`o."teamId" = (${idOfTeam(team)})`] : []),
    ...(mine ? [sql`o."teamId" = ANY(${teamIds(actor)}::uuid[])`] : []),
  ];
  return by.length === 0 ? fromPractices : fromFollowed(join(by, " AND "));
}

/** How many there are of each life, within who follows them and a layer. */
export async function countPractices(
  actor: Actor,
  { team, mine, layer }: Pick<PracticeFilter, "team" | "mine" | "layer">,
  now = new Date(),
): Promise<Record<PracticeLife, number>> {
  const where = [sql`true`, ...matching({ layer }, now)];
  const rows = await select<{ life: PracticeLife; count: number }>`
    SELECT ${lifeColumn(now)} AS "life", count(*)::int AS "count"
    FROM ${followedBy(actor, { team, mine })} WHERE ${join(where, " AND ")} GROUP BY 1`;
  const none = { alive: 0, due: 0, lapsed: 0, retired: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ life, count }) => [life, count])) };
}

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
