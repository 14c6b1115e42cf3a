import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { findTeamByRef } from "./find";
import { canCreateTeam, canLead, leadsOnly } from "./policy";
import type { MembershipChange, NewTeam, TeamRename, TeamView } from "./schema";
import { freeSlug, slugOf } from "./slug";

/** Whoever makes a team leads it. */
export async function createTeam(actor: Actor, input: NewTeam): Promise<TeamView> {
  return transaction((tx) => createTeamIn(tx, actor, input));
}

/** The same inside a larger command, such as setting up. */
export async function createTeamIn(tx: Tx, actor: Actor, { name }: NewTeam): Promise<TeamView> {
  ensure(canCreateTeam(actor), "Readers cannot make teams. Ask an administrator for another role.");
  const team = await insertTeam(tx, name);
  if (actor.userId)
    await tx.membership.create({ data: { userId: actor.userId, teamId: team.id, lead: true } });
  await record(tx, actor, "team.created", { subjectId: team.id });
  return team;
}

/** Teams made at the same moment wait for each other here, and the later looks once more. */
async function insertTeam(tx: Tx, name: string): Promise<TeamView> {
  await ensureNewName(tx, name);
  const [team] = await tx.team.createManyAndReturn({
    data: { name, slug: await findFreeSlug(tx, name) },
    select: { id: true, slug: true, name: true },
    skipDuplicates: true,
  });
  return team ?? insertTeam(tx, name);
}

async function findFreeSlug(tx: Tx, name: string): Promise<string> {
  const near = await tx.team.findMany({
    where: { slug: { startsWith: slugOf(name) } },
    select: { slug: true },
  });
  return freeSlug(name, new Set(near.map(({ slug }) => slug)));
}

/** The slug stays, so that addresses keep leading to the team. */
export async function renameTeam(actor: Actor, { slug, name }: TeamRename): Promise<TeamView> {
  return transaction(async (tx) => {
    const team = await findTeamByRef(tx, slug);
    ensure(canLead(actor, team.id), leadsOnly);
    await ensureNewName(tx, name, team.id);
    wrote(
      await tx.team.updateMany({
        where: { id: team.id, version: team.version },
        data: { name, version: { increment: 1 } },
      }),
    );
    await record(tx, actor, "team.renamed", {
      subjectId: team.id,
      detail: { from: team.name, to: name },
    });
    return { id: team.id, slug: team.slug, name };
  });
}

/** Letter by letter: Prisma's "insensitive" would read a name's own _, % and \ as a pattern. */
async function ensureNewName(tx: Tx, name: string, except?: string): Promise<void> {
  const [taken] = await tx.$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "Team"
    WHERE lower("name") = lower(${name}) AND "id" IS DISTINCT FROM ${except ?? null}::uuid LIMIT 1`;
  if (taken) throw invalid(`There is already a team named ${taken.name}.`, { name: "Taken." });
}

/** Puts a person into a team, changes their place in it, or takes them out. */
export async function changeMembership(actor: Actor, { slug, userId, place }: MembershipChange) {
  return transaction(async (tx) => {
    const team = await findTeamByRef(tx, slug);
    const leaving = place === "out" && userId === actor.userId;
    ensure(leaving || canLead(actor, team.id), leadsOnly);
    const person = await tx.user.findUnique({ where: { id: userId }, select: { id: true } });
    if (!person) throw notFound("that person");
    const key = { userId, teamId: team.id };
    if (place === "out") await tx.membership.deleteMany({ where: key });
    else
      await tx.membership.upsert({
        where: { userId_teamId: key },
        create: { ...key, lead: place === "lead" },
        update: { lead: place === "lead" },
      });
    await record(tx, actor, "membership.changed", {
      subjectId: team.id,
      detail: { userId, place },
    });
    return { userId, place };
  });
}
