import { z } from "zod";
import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { literal, select } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { normalTag } from "@/lib/postmortems/tag";
import { findTeamByRef } from "@/lib/teams/find";
import { administratorsOnly, canSpeakFor } from "@/lib/teams/policy";
import {
  type InterestsView,
  type InterestWish,
  nothing,
  type WhoIsAsked,
} from "./interests-schema";

/** More than these would be nearly everything. */
const most = 50;

/** What a team uses, with what others write of and it might use too. */
export async function getInterests(
  actor: Actor,
  { slug }: { slug: string },
): Promise<InterestsView> {
  const team = await findTeamByRef(db, slug);
  const [kept, { every }, used] = await Promise.all([
    db.interest.findMany({
      where: { teamId: team.id },
      orderBy: [{ kind: "desc" }, { value: "asc" }],
      select: { kind: true, value: true },
    }),
    getWhoIsAsked(actor),
    readUsed(team.id),
  ]);
  const interests = z.array(Interest).parse(kept);
  const has = ({ kind, value }: z.infer<typeof Interest>) =>
    interests.some((one) => one.kind === kind && one.value.toLowerCase() === value.toLowerCase());
  return {
    interests,
    asksEveryTeam: every,
    suggested: used.filter((one) => !has(one)).slice(0, 8),
    yours: canSpeakFor(actor, team.id),
  };
}

const Interest = z.object({ kind: z.enum(["tag", "service"]), value: z.string() });

/** Of its own newest published postmortems: what it wrote of, it uses. */
const readUsed = (teamId: string) => select<z.infer<typeof Interest>>`
  SELECT 'service' AS "kind", service AS "value" FROM (
    SELECT p."services" FROM "Postmortem" p
    WHERE p."teamId" = ${teamId}::uuid AND p."stage" = 'published'
    ORDER BY p."number" DESC LIMIT 100
  ) newest, unnest(newest."services") AS service
  GROUP BY service ORDER BY count(*) DESC, service LIMIT ${literal(most)}`;

/** Lessons about it are asked of the team from now on. Said twice it is said once. */
export async function addInterest(actor: Actor, wish: InterestWish) {
  return transaction(async (tx) => {
    const { team, interest, same } = await findInterest(tx, actor, wish);
    const said = { team: team.slug, kind: interest.kind, value: interest.value };
    if (await tx.interest.findFirst({ where: same })) return said;
    if ((await tx.interest.count({ where: { teamId: team.id } })) >= most)
      throw invalid(`${most} are the most. Take one away that you no longer use.`);
    await tx.interest.createMany({ data: [interest] });
    await record(tx, actor, "interest.added", { subjectId: team.id, detail: interest });
    return said;
  });
}

export async function dropInterest(actor: Actor, wish: InterestWish) {
  return transaction(async (tx) => {
    const { team, interest, same } = await findInterest(tx, actor, wish);
    const { count } = await tx.interest.deleteMany({ where: same });
    if (count > 0)
      await record(tx, actor, "interest.dropped", { subjectId: team.id, detail: interest });
    return { team: team.slug, kind: interest.kind, value: interest.value };
  });
}

/** With the team held, so that what two members say at once is counted. */
async function findInterest(tx: Tx, actor: Actor, { team: ref, kind, value: given }: InterestWish) {
  const team = await findTeamByRef(tx, ref);
  ensure(canSpeakFor(actor, team.id), membersOnly(team.name));
  const value = kind === "tag" ? normalTag(given) : given;
  if (!value) throw invalid(nothing, { value: nothing });
  await tx.$executeRaw`SELECT 1 FROM "Team" WHERE "id" = ${team.id}::uuid FOR NO KEY UPDATE`;
  const interest = { teamId: team.id, kind, value };
  const [kept] = await tx.$queryRaw<{ value: string }[]>`
    SELECT "value" FROM "Interest" WHERE "teamId" = ${team.id}::uuid
      AND "kind" = ${kind}::"FollowKind" AND lower("value") = lower(${value})`;
  return { team, interest, same: { ...interest, value: kept?.value ?? value } };
}

const membersOnly = (team: string) =>
  `Only the members of ${team} say what it uses. Ask one of them.`;

/** Whether every lesson is asked of every team, or of those that named a tag or service of it. */
export async function changeWhoIsAsked(actor: Actor, { every }: WhoIsAsked) {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    await tx.organisation.updateMany({ data: { asksEveryTeam: every } });
    await record(tx, actor, "organisation.asks-changed", { detail: { every } });
    return { every };
  });
}

/** For the settings page. */
export async function getWhoIsAsked(_actor: Actor): Promise<WhoIsAsked> {
  const organisation = await db.organisation.findFirst({ select: { asksEveryTeam: true } });
  return { every: organisation?.asksEveryTeam ?? true };
}
