import type { Prisma } from "@/lib/db/client";
import type { PersonState, PersonView } from "./views";

export const personSelect = {
  id: true,
  name: true,
  email: true,
  role: true,
  passwordHash: true,
  memberships: {
    select: { lead: true, team: { select: { slug: true, name: true } } },
    orderBy: { team: { name: "asc" } },
  },
  invitations: { where: { acceptedAt: null }, select: { expiresAt: true } },
  _count: { select: { apiTokens: true } },
} satisfies Prisma.UserSelect;

type Person = Prisma.UserGetPayload<{ select: typeof personSelect }>;

export function presentPerson(person: Person, now: Date): PersonView {
  const { id, name, email, role, memberships } = person;
  const teams = memberships.map(({ lead, team }) => ({ ...team, lead }));
  return { id, name, email, role, state: stateOf(person, now), teams };
}

function stateOf({ passwordHash, invitations, _count }: Person, now: Date): PersonState {
  if (passwordHash || _count.apiTokens > 0) return "active";
  if (invitations.length === 0) return "cannot sign in";
  return invitations.some(({ expiresAt }) => expiresAt > now) ? "invited" : "invitation ran out";
}
