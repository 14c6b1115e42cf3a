import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { listPublished } from "./feed";
import type { ByTeam } from "./interests-schema";
import type { FeedLesson } from "./schema";
import { findAnswering } from "./stances";
import { answersFor } from "./waiting";

/** A team, or what it named that it uses, is new for so long. */
const newForDays = 60;
/** So many are a morning's reading; more would be the hundreds that nobody asked for. */
const offered = 5;
/** For so many teams; whoever is in more sees the next ones after these. */
const atOnce = 3;
/** What lies further back is found by who looks for it. */
const newest = 2_000;

export type CatchingUp = { team: { slug: string; name: string }; lessons: FeedLesson[] };

type New = {
  id: string;
  slug: string;
  name: string;
  /** What was published before it is from before this team's time; null for a team of old. */
  youngSince: Date | null;
  tags: string[];
  services: string[];
};

/**
 * For each team of the asker that is new, or has named something new that it uses: the few lessons
 * from before that concern it most. Nobody asked about them, so they are counted nowhere and nobody
 * is reminded of them. What was answered leaves, and nothing moves up into its place.
 */
export async function listCatchingUp(actor: Actor, now = new Date()): Promise<CatchingUp[]> {
  const offers: CatchingUp[] = [];
  for (const { slug, name, ...team } of await listNew(answersFor(actor), now)) {
    const lessons = await listPublished(actor, await choose(team));
    if (lessons.length > 0) offers.push({ team: { slug, name }, lessons });
    if (offers.length === atOnce) break;
  }
  return offers;
}

const listNew = (teams: string[], now: Date) => {
  const since = new Date(now.getTime() - newForDays * 86_400_000);
  const named = (kind: "tag" | "service", value: Sql) => sql`ARRAY(
    SELECT ${value} FROM "Interest" i WHERE i."teamId" = t."id" AND i."kind" = ${kind}::"FollowKind"
      AND i."sinceAt" > greatest(c."at", ${since}))`;
  return select<New>`
    SELECT * FROM (
      SELECT t."id", t."slug", t."name",
        CASE WHEN t."createdAt" > ${since} AND c."teamId" IS NULL THEN t."createdAt" END AS "youngSince",
        ${named("tag", sql`i."value"`)} AS "tags",
        ${named("service", sql`lower(i."value")`)} AS "services"
      FROM "Team" t LEFT JOIN "CaughtUp" c ON c."teamId" = t."id"
      WHERE t."id" = ANY(${teams}::uuid[])
    ) t WHERE "youngSince" IS NOT NULL OR "tags" <> '{}' OR "services" <> '{}' ORDER BY "name"`;
};

/** What it uses first, then what most teams say applies to them; of these the newest. */
async function choose({ id, youngSince, tags, services }: Omit<New, "slug" | "name">) {
  const rows = await select<{ id: string; answered: boolean }>`
    SELECT * FROM (
      SELECT l."id", l."publishedAt", s.*,
        (l."tags" && ${tags}::text[] OR EXISTS (
          SELECT 1 FROM unnest(p."services") AS service
          WHERE lower(service) = ANY(${services}::text[]))) AS "used"
      FROM (SELECT * FROM "Lesson" n WHERE n."publishedAt" IS NOT NULL AND n."removalId" IS NULL
        ORDER BY n."publishedAt" DESC, n."id" DESC LIMIT ${literal(newest)}) l
      JOIN "Postmortem" p ON p."id" = l."postmortemId" AND p."stage" = 'published'
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE a."teamId" <> ${id}::uuid AND a."stance" = 'applies') AS "applies",
          coalesce(bool_or(a."teamId" = ${id}::uuid), false) AS "answered"
        FROM "Stance" a WHERE a."lessonId" = l."id") s
      WHERE p."teamId" <> ${id}::uuid AND NOT EXISTS (
        SELECT 1 FROM "Ask" k WHERE k."lessonId" = l."id" AND k."teamId" = ${id}::uuid)
    ) c WHERE "used" OR ("publishedAt" < ${youngSince} AND "applies" > 0)
    ORDER BY "used" DESC, "applies" DESC, "publishedAt" DESC, "id" DESC LIMIT ${literal(offered)}`;
  return rows.filter(({ answered }) => !answered).map((row) => row.id);
}

/** Enough of what was before: until it names something new that it uses, the team is offered no more. */
export async function catchUp(actor: Actor, { team: ref }: ByTeam, now = new Date()) {
  return transaction(async (tx) => {
    const team = await findAnswering(tx, actor, ref);
    const said = { byId: personOf(actor), at: now };
    await tx.caughtUp.upsert({
      where: { teamId: team.id },
      create: { teamId: team.id, ...said },
      update: said,
    });
    await record(tx, actor, "team.caught-up", { subjectId: team.id });
    return { team: team.slug };
  });
}

export async function undoCatchUp(actor: Actor, { team: ref }: ByTeam) {
  return transaction(async (tx) => {
    const team = await findAnswering(tx, actor, ref);
    const { count } = await tx.caughtUp.deleteMany({ where: { teamId: team.id } });
    if (count > 0) await record(tx, actor, "team.catches-up-again", { subjectId: team.id });
    return { team: team.slug };
  });
}
