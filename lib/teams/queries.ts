import { type Actor, administers, mayWrite, personOf } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { selectOften } from "@/lib/db/select";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { findTeamByRef } from "./find";
import { administratorsOnly, canLead } from "./policy";
import { personSelect, presentPerson } from "./present";
import type { TeamRow, TeamView } from "./schema";
import type { PersonView, SeverityView, TeamPage } from "./views";

export async function getOrganisation(_actor: Actor): Promise<{ name: string; zone: string }> {
  const organisation = await db.organisation.findFirst({ select: { name: true, zone: true } });
  if (!organisation) throw notFound("the organisation");
  return organisation;
}

/** The asker's own card; nobody else's address is in it. */
export async function getAccount(actor: Actor): Promise<{ name: string; email: string }> {
  return db.user.findUniqueOrThrow({
    where: { id: personOf(actor) },
    select: { name: true, email: true },
  });
}

/** All of them, by name: for lists of choices. */
export async function listTeams(_actor: Actor): Promise<TeamView[]> {
  return selectOften<TeamView>`SELECT "id", "slug", "name" FROM "Team" ORDER BY "name"`;
}

/** Those for which the asker may open a postmortem, their own first. */
export async function listTeamsToWriteFor(actor: Actor): Promise<Omit<TeamView, "id">[]> {
  if (!mayWrite(actor)) return [];
  const mine = actor.teams.map(({ slug, name }) => ({ slug, name }));
  if (!administers(actor)) return mine;
  const all = await listTeams(actor);
  const others = all.filter(({ slug }) => !mine.some((team) => team.slug === slug));
  return [...mine, ...others.map(({ slug, name }) => ({ slug, name }))];
}

/** The same with how many people are in each, those of the asker first. */
export async function listTeamRows(actor: Actor): Promise<TeamRow[]> {
  const rows = await db.team.findMany({
    orderBy: { name: "asc" },
    select: { id: true, slug: true, name: true, _count: { select: { memberships: true } } },
  });
  const mine = new Set(actor.teams.map(({ id }) => id));
  return rows
    .map(({ _count, ...team }) => ({
      ...team,
      members: _count.memberships,
      mine: mine.has(team.id),
    }))
    .sort((a, b) => Number(b.mine) - Number(a.mine));
}

/** @throws DomainError not_found */
export async function getTeam(actor: Actor, { slug }: { slug: string }): Promise<TeamPage> {
  const { id, name, ...team } = await findTeamByRef(db, slug);
  const memberships = await db.membership.findMany({
    where: { teamId: id },
    orderBy: [{ lead: "desc" }, { user: { name: "asc" } }],
    select: { lead: true, user: { select: { id: true, name: true } } },
  });
  return {
    id,
    slug: team.slug,
    name,
    members: memberships.map(({ lead, user }) => ({ ...user, lead })),
    yours: canLead(actor, id),
  };
}

/** For administrators, with addresses and what they have to do about an invitation. */
export async function listPeople(actor: Actor, now = new Date()): Promise<PersonView[]> {
  ensure(administers(actor), administratorsOnly);
  const people = await db.user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: personSelect,
  });
  return people.map((person) => presentPerson(person, now));
}

/** The organisation's scale, worst first. */
export async function listSeverities(
  _actor: Actor,
  { retired = false }: { retired?: boolean } = {},
): Promise<SeverityView[]> {
  return selectOften<SeverityView>`
    SELECT "id", "name", "meaning", "version", "retiredAt" IS NOT NULL AS "retired"
    FROM "Severity" WHERE "retiredAt" IS NULL OR ${retired}::boolean ORDER BY "position", "id"`;
}
