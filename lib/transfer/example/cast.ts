/** The teams of the example organisation. */
export const teams = [
  { slug: "web-platform", name: "Web platform" },
  { slug: "payments", name: "Payments" },
  { slug: "search", name: "Search" },
  { slug: "platform-tooling", name: "Platform tooling" },
] as const;

export type TeamSlug = (typeof teams)[number]["slug"];

type Role = { name: string; email: string; team: TeamSlug; lead?: true };

/** Nobody real. They have no password, so nobody can sign in as them. */
export const people = {
  amara: {
    name: "Amara Okafor",
    email: "amara.okafor@example.com",
    team: "web-platform",
    lead: true,
  },
  jonas: { name: "Jonas Lindqvist", email: "jonas.lindqvist@example.com", team: "web-platform" },
  tomas: {
    name: "Tomás Herrera",
    email: "tomas.herrera@example.com",
    team: "payments",
    lead: true,
  },
  mei: { name: "Mei-Ling Chou", email: "mei-ling.chou@example.com", team: "payments" },
  priya: {
    name: "Priya Raghavan",
    email: "priya.raghavan@example.com",
    team: "search",
    lead: true,
  },
  noor: { name: "Noor Haddad", email: "noor.haddad@example.com", team: "search" },
  yusuf: {
    name: "Yusuf Demir",
    email: "yusuf.demir@example.com",
    team: "platform-tooling",
    lead: true,
  },
  hannah: { name: "Hannah Weiss", email: "hannah.weiss@example.com", team: "platform-tooling" },
} as const satisfies Record<string, Role>;

export type PersonKey = keyof typeof people;

/** The administrator who opens the example plays along, so that promises and questions reach them. */
export type Performer = PersonKey | "installer";

/** Where the administrator becomes a member. */
export const installersTeams: readonly TeamSlug[] = ["web-platform", "payments"];
