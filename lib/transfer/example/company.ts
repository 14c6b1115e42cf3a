import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors/domain-error";
import { createTeamIn } from "@/lib/teams/commands";
import type { TeamView } from "@/lib/teams/schema";
import {
  installersTeams,
  type Performer,
  type PersonKey,
  people,
  type TeamSlug,
  teams,
} from "./cast";

export type Company = {
  /** Each in their own name and with their own teams, so that the rooms' policies hold. */
  actors: Record<Performer, Actor>;
  teams: Record<TeamSlug, TeamView>;
  /** Ids by slug. */
  layers: ReadonlyMap<string, string>;
};

const system = systemActor("example organisation");

/** Makes teams and people and puts the administrator into two of the teams. */
export async function assembleCompany(tx: Tx, installer: Installer): Promise<Company> {
  await ensureAbsent(tx);
  const made = await makeTeams(tx);
  await joinTeams(
    tx,
    installer.id,
    installersTeams.map((slug) => made[slug].id),
  );
  const actors = { installer: actorFor(installer, installersTeams, made) } as Company["actors"];
  for (const key of Object.keys(people) as PersonKey[]) {
    const { id, name } = await makePerson(tx, key, made);
    actors[key] = actorFor({ id, name }, [people[key].team], made);
  }
  const layers = await tx.layer.findMany({ select: { id: true, slug: true } });
  return { actors, teams: made, layers: new Map(layers.map(({ id, slug }) => [slug, id])) };
}

export type Installer = { id: string; name: string };

async function ensureAbsent(tx: Tx): Promise<void> {
  const emails = Object.values(people).map(({ email }) => email);
  if ((await tx.user.count({ where: { email: { in: emails } } })) === 0) return;
  throw invalid("The example organisation is here already. Look under Postmortems.");
}

/** A team that has the name already plays its part. */
async function makeTeams(tx: Tx): Promise<Company["teams"]> {
  const made = {} as Company["teams"];
  for (const { slug, name } of teams) {
    const present = await tx.team.findFirst({
      where: { name: { equals: name, mode: "insensitive" } },
      select: { id: true, slug: true, name: true },
    });
    made[slug] = present ?? (await createTeamIn(tx, system, { name }));
  }
  return made;
}

async function makePerson(tx: Tx, key: PersonKey, made: Company["teams"]): Promise<Installer> {
  const { name, email, team, ...place } = people[key];
  const lead = "lead" in place;
  const person = await tx.user.create({
    data: { name, email, memberships: { create: { teamId: made[team].id, lead } } },
    select: { id: true, name: true },
  });
  await record(tx, system, "person.added", { subjectId: person.id });
  return person;
}

async function joinTeams(tx: Tx, userId: string, teamIds: string[]): Promise<void> {
  await tx.membership.createMany({
    data: teamIds.map((teamId) => ({ userId, teamId })),
    skipDuplicates: true,
  });
  for (const subjectId of teamIds)
    await record(tx, system, "membership.changed", {
      subjectId,
      detail: { userId, place: "member" },
    });
}

/**
 * The system's own actor, speaking under a name: nobody of the cast could come through a gate, and
 * what they are shown to have written must carry their id. As a member it gets no right beyond
 * what that person would have.
 */
function actorFor(
  { id, name }: Installer,
  slugs: readonly TeamSlug[],
  made: Company["teams"],
): Actor {
  const own = slugs.map((slug) => ({ ...made[slug], lead: false }));
  return { ...system, userId: id, name, role: "member", teams: own };
}

/** How an owner is named to a command. */
export function refOf({ actors, teams }: Company, owner: Performer | TeamSlug): string | null {
  return owner in teams ? teams[owner as TeamSlug].id : actors[owner as Performer].userId;
}
