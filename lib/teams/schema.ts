import { z } from "zod";
import { isZone } from "@/lib/dates/zones";
import { Role } from "@/lib/db/generated/enums";

const Name = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `Give ${what} a name.`)
    .max(120, "A name has 120 characters at most.")
    // PostgreSQL cannot hold the zero byte; other signs without a shape would hide in a list.
    .refine((text) => !/\p{Cc}/u.test(text), "A name is one line of letters and signs.");

const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("That is no email address. It needs an @ and a domain."));

/** NIST SP 800-63B: length is what counts; no rules of composition. */
export const Password = z
  .string()
  .min(15, "A password needs at least 15 characters. A sentence works well.")
  .max(128, "A password has 128 characters at most.")
  .refine((text) => new Set(text.toLowerCase()).size >= 5, {
    message: "That password repeats itself. Use at least five different characters.",
  });

export type NewTeam = z.infer<typeof NewTeam>;
export const NewTeam = z.object({ name: Name("the team") });

export type TeamView = z.infer<typeof TeamView>;
export const TeamView = z.object({ id: z.uuid(), slug: z.string(), name: z.string() });

export type TeamRename = z.infer<typeof TeamRename>;
export const TeamRename = NewTeam.extend({ slug: z.string() });

export type OrganisationRename = z.infer<typeof OrganisationRename>;
export const OrganisationRename = z.object({ name: Name("the organisation") });

export type OrganisationZone = z.infer<typeof OrganisationZone>;
export const OrganisationZone = z.object({
  /** Where whoever set no zone of their own lives. */
  zone: z
    .string()
    .trim()
    .refine(isZone, "We do not know that time zone. Use a name such as Europe/Berlin."),
});

export type MembershipChange = z.infer<typeof MembershipChange>;
export const MembershipChange = z.object({
  slug: z.string(),
  userId: z.uuid(),
  /** Out takes the person out of the team. */
  place: z.enum(["member", "lead", "out"]),
});

/** Enough of a team for a list of teams. */
export type TeamRow = z.infer<typeof TeamRow>;
export const TeamRow = TeamView.extend({ members: z.number(), mine: z.boolean() });

export type NewPerson = z.infer<typeof NewPerson>;
export const NewPerson = z.object({
  name: Name("the person"),
  email: Email,
  role: z.enum(Role).default("member"),
  /** Of a form: one, or an empty choice. */
  teams: z
    .union([z.array(z.uuid()), z.uuid().transform((id) => [id]), z.literal("").transform(() => [])])
    .default([]),
});

export type RoleChange = z.infer<typeof RoleChange>;
export const RoleChange = z.object({ id: z.uuid(), role: z.enum(Role) });

export type SetUp = z.infer<typeof SetUp>;
export const SetUp = z.object({
  organisation: Name("the organisation"),
  name: Name("yourself"),
  email: Email,
  password: Password,
  team: Name("the first team"),
  example: z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false),
});

export type SignIn = z.infer<typeof SignIn>;
export const SignIn = z.object({
  email: z.string().max(320),
  password: z.string(),
  /** Where the reader wanted to go. */
  next: z.string().max(2_000).optional(),
});

export type InvitationAnswer = z.infer<typeof InvitationAnswer>;
export const InvitationAnswer = z.object({ token: z.string().min(1), password: Password });

export type NameChange = z.infer<typeof NameChange>;
export const NameChange = z.object({ name: Name("yourself") });

export type PasswordChange = z.infer<typeof PasswordChange>;
export const PasswordChange = z.object({
  currentPassword: z.string().min(1, "Type the password that you have now."),
  password: Password,
});

export type NewApiToken = z.infer<typeof NewApiToken>;
export const NewApiToken = z.object({ name: Name("the token") });

export type SessionEnd = z.infer<typeof SessionEnd>;
export const SessionEnd = z.object({ id: z.string().min(1).max(64) });

export type Nothing = z.infer<typeof Nothing>;
export const Nothing = z.object({});

export type ById = z.infer<typeof ById>;
export const ById = z.object({ id: z.uuid() });

export type NewSeverity = z.infer<typeof NewSeverity>;
export const NewSeverity = z.object({
  name: Name("the severity"),
  meaning: z.string().trim().max(500).default(""),
});

export type SeverityChange = z.infer<typeof SeverityChange>;
export const SeverityChange = z.object({
  id: z.uuid(),
  name: Name("the severity").optional(),
  meaning: z.string().trim().max(500).optional(),
  /** What the writer started from, so that a stale save is noticed. */
  version: z.number().int().optional(),
  base: z.record(z.string(), z.unknown()).optional(),
  /** Worse moves it up the scale, milder down. */
  move: z.enum(["worse", "milder"]).optional(),
  retired: z.boolean().optional(),
});
