import type { Role } from "@/lib/db/generated/enums";
import type { TeamView } from "./schema";

/** A person as their colleagues see them: never with an address. */
export type Colleague = { id: string; name: string };

export type TeamPage = TeamView & {
  members: (Colleague & { lead: boolean })[];
  /** Whether the asker may change its name and its members. */
  yours: boolean;
};

export type PersonState = "active" | "invited" | "invitation ran out" | "cannot sign in";

/** A person as administrators see them. */
export type PersonView = Colleague & {
  email: string;
  role: Role;
  state: PersonState;
  teams: { slug: string; name: string; lead: boolean }[];
};

/** Shown once: only the fingerprint of its token is kept. */
export type InvitationView = {
  name: string;
  address: string;
  expiresAt: string;
  /** Where it was mailed to as well; absent without a mail server. */
  mailedTo?: string;
};

export type ApiTokenView = { id: string; name: string; createdAt: string; usedAt: string | null };

/** Shown once: only its fingerprint is kept. */
export type MadeToken = { name: string; token: string };

/** `id` is a mark of ours; the session's own never leaves the cookie and the database. */
export type SessionView = {
  id: string;
  browser: string;
  createdAt: string;
  expiresAt: string;
  here: boolean;
};

export type SeverityView = {
  id: string;
  name: string;
  meaning: string;
  retired: boolean;
  version: number;
};
