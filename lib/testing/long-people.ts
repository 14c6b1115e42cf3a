import { db } from "@/lib/db/client";
import type { MailPace, Role } from "@/lib/db/generated/enums";

type Wishes = {
  zone?: string;
  quiet?: [number, number];
  weeklyOn?: number;
  role?: Role;
  team?: string;
  lead?: boolean;
  /** How reminders come by mail. */
  pace?: MailPace;
};

const hour = 60;

/** Where they live, when they sleep, and where they belong; without a zone, with the organisation. */
const people = {
  kiri: { zone: "Pacific/Kiritimati", team: "tides", lead: true },
  lulu: { zone: "Pacific/Honolulu", team: "tides", weeklyOn: 5 },
  kat: { zone: "Asia/Kathmandu", team: "peaks", lead: true },
  pema: { zone: "Asia/Kathmandu", team: "peaks", quiet: [22 * hour, 6 * hour] },
  bea: { zone: "Europe/Berlin", team: "spree", lead: true },
  /** Works at night. */
  ben: { zone: "Europe/Berlin", team: "spree", quiet: [6 * hour, 17 * hour] },
  bo: { team: "spree" },
  rea: { team: "spree", role: "reader" },
  /** Alone in their team, and leaves. */
  eda: { team: "edge", zone: "Europe/Berlin" },
  /** Of no team; no hour is quiet. */
  uma: { zone: "America/New_York", quiet: [0, 0], pace: "never" },
  ada: { zone: "UTC", role: "administrator", pace: "weekly" },
} satisfies Record<string, Wishes>;

export type Name = keyof typeof people;
export type TeamName = "tides" | "peaks" | "spree" | "edge";

export type Crowd = {
  id: (name: Name) => string;
  nameOf: (id: string) => Name;
  rhythmOf: (name: Name) => { zone: string; quiet: [number, number] };
  team: (name: TeamName) => string;
};

/** An organisation in Berlin with four teams, spread over a day of the earth. */
export async function buildCrowd(): Promise<Crowd> {
  await db.organisation.create({ data: { name: "Around the earth", zone: "Europe/Berlin" } });
  const teams = new Map<string, string>();
  for (const name of ["tides", "peaks", "spree", "edge"])
    teams.set(name, (await db.team.create({ data: { name, slug: name } })).id);
  const ids = new Map<Name, string>();
  for (const [name, wishes] of entries()) ids.set(name, await build(name, wishes, teams));
  const names = new Map([...ids].map(([name, id]) => [id, name]));
  return {
    id: (name) => known(ids.get(name)),
    nameOf: (id) => known(names.get(id)),
    team: (name) => known(teams.get(name)),
    rhythmOf: (name) => {
      const { zone = "Europe/Berlin", quiet = [19 * hour, 8 * hour] }: Wishes = people[name];
      return { zone, quiet };
    },
  };
}

const entries = () => Object.entries(people) as [Name, Wishes][];

async function build(name: Name, wishes: Wishes, teams: Map<string, string>): Promise<string> {
  const { zone, quiet, weeklyOn, role = "member", team, lead = false, pace } = wishes;
  const rhythm = {
    ...(zone && { zone }),
    ...(quiet && { quietFromMin: quiet[0], quietToMin: quiet[1] }),
    ...(weeklyOn && { weeklyOn }),
  };
  const { id } = await db.user.create({
    data: {
      name,
      email: `${name}@example.test`,
      role,
      passwordHash: "x",
      ...(team && { memberships: { create: { teamId: known(teams.get(team)), lead } } }),
      ...(Object.keys(rhythm).length > 0 && { rhythm: { create: rhythm } }),
      ...(pace && { mailWishes: { create: { kind: "promise_due", pace } } }),
    },
  });
  return id;
}

/** As `deactivate` leaves somebody. */
export async function leave(crowd: Crowd, name: Name): Promise<void> {
  const userId = crowd.id(name);
  await db.user.update({ where: { id: userId }, data: { passwordHash: null } });
  await db.membership.deleteMany({ where: { userId } });
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("The crowd has nobody of this name");
  return found;
}
