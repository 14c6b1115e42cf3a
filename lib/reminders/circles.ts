import type { Circle } from "./ladder";

/** Whose a promise is, by ids. */
export type Holders = {
  ownerUserId: string | null;
  ownerTeamId: string | null;
  /** The team whose postmortem it stands in. */
  teamId: string;
  /** Asked to take it, and has not answered. */
  askedTeamId: string | null;
  /** Took it from another team. */
  acceptedTeamId: string | null;
  /** Who gave the proof that waits for a second pair of eyes. */
  provedById: string | null;
  /** Null once everybody may see it; before that those who take part in it. */
  participants: readonly string[] | null;
};

export type TeamPeople = { leads: readonly string[]; members: readonly string[] };

/** Everybody who has a way in and may do something about a promise. */
export type People = {
  here: ReadonlySet<string>;
  teams: ReadonlyMap<string, TeamPeople>;
  administrators: readonly string[];
};

/**
 * The people of a circle. Where nobody of it is left the next step speaks for it, down to the
 * administrators, so that no open promise goes silent. Nobody hears of a draft that is hidden from
 * them: only there the answer can be empty.
 */
export function peopleOf(circle: Circle, promise: Holders, people: People): string[] {
  const may = sees(promise, people);
  // Nobody looks at their own proof.
  const not = circle === "leads" ? promise.provedById : null;
  const steps = { owner, leads, asked, asking }[circle](promise, people);
  const rest = [promise.participants ?? [], people.administrators];
  for (const step of [...steps, ...rest]) {
    const there = step.filter((id) => id !== not && people.here.has(id) && may(id));
    if (there.length > 0) return [...new Set(there)];
  }
  return [];
}

type Steps = (promise: Holders, people: People) => (readonly string[])[];

const nobody: TeamPeople = { leads: [], members: [] };
const team = (people: People, id: string | null): TeamPeople =>
  (id !== null && people.teams.get(id)) || nobody;

const asking: Steps = ({ teamId }, people) => {
  const { leads, members } = team(people, teamId);
  return [leads, members];
};

const asked: Steps = (promise, people) => {
  const { leads, members } = team(people, promise.askedTeamId);
  return [leads, members, ...asking(promise, people)];
};

/** Until a team has said yes, those who asked it answer for the promise. */
const owner: Steps = (promise, people) => {
  const { ownerUserId, ownerTeamId, askedTeamId } = promise;
  const given = askedTeamId === null || askedTeamId !== ownerTeamId;
  const { leads, members } = given ? team(people, ownerTeamId) : nobody;
  return [ownerUserId === null ? [] : [ownerUserId], leads, members, ...asking(promise, people)];
};

const leads: Steps = (promise, people) => {
  const { ownerTeamId, askedTeamId, acceptedTeamId, teamId } = promise;
  const taken = ownerTeamId === askedTeamId ? [] : [ownerTeamId];
  const all = [...taken, acceptedTeamId, teamId].map((id) => team(people, id));
  return [all.flatMap((one) => one.leads), all.flatMap((one) => one.members)];
};

function sees({ participants, teamId }: Holders, people: People): (id: string) => boolean {
  if (participants === null) return () => true;
  const inside = new Set([...team(people, teamId).members, ...participants]);
  return (id) => inside.has(id);
}
