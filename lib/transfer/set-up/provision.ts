import { record } from "@/lib/activity/record";
import { hashPassword } from "@/lib/auth/passwords";
import { fingerprint } from "@/lib/auth/secrets";
import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { provisionedToken } from "@/lib/teams/account";
import { createTeamIn } from "@/lib/teams/commands";
import { foundOrganisation } from "./founding";

export type Provision = {
  email: string;
  password?: string | undefined;
  token?: string | undefined;
};

const provisioning = systemActor("provisioning");

/**
 * Makes sure, at every start, that the administrator of the environment and their token are here;
 * sets up an organisation where there is none. What is there stays: a password that was changed
 * since is not set back. Another token replaces the provisioned one.
 */
export async function provisionAdministrator({ email, password, token }: Provision): Promise<void> {
  const passwordHash = password ? await hashPassword(password) : null;
  await transaction(async (tx) => {
    const founded = await foundOrganisation(tx, "Our organisation");
    const userId = await ensureAdministrator(tx, email.trim().toLowerCase(), passwordHash);
    if (founded) {
      const team = await createTeamIn(tx, provisioning, { name: "First team" });
      await tx.membership.create({ data: { userId, teamId: team.id, lead: true } });
    }
    if (token) await ensureToken(tx, userId, fingerprint(token));
  });
}

async function ensureAdministrator(tx: Tx, email: string, passwordHash: string | null) {
  const [made] = await tx.user.createManyAndReturn({
    data: { email, name: nameFrom(email), role: "administrator", passwordHash },
    select: { id: true },
    skipDuplicates: true,
  });
  if (made) {
    await record(tx, provisioning, "person.provisioned", { subjectId: made.id });
    return made.id;
  }
  const known = await tx.user.findUniqueOrThrow({ where: { email } });
  const missing = {
    ...(known.role === "administrator" ? {} : { role: "administrator" as const }),
    ...(known.passwordHash || !passwordHash ? {} : { passwordHash }),
  };
  if (Object.keys(missing).length > 0) {
    await tx.user.update({ where: { id: known.id }, data: missing });
    await record(tx, provisioning, "person.provisioned", { subjectId: known.id });
  }
  return known.id;
}

/** "ada.lovelace@example.org" is called Ada Lovelace until she says otherwise. */
function nameFrom(email: string): string {
  const words = (email.split("@")[0] ?? "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
  return name || "Administrator";
}

async function ensureToken(tx: Tx, userId: string, tokenHash: string): Promise<void> {
  const same = { userId, tokenHash, name: provisionedToken };
  if (await tx.apiToken.findFirst({ where: same, select: { id: true } })) return;
  await tx.apiToken.deleteMany({ where: { OR: [{ name: provisionedToken }, { tokenHash }] } });
  const { count } = await tx.apiToken.createMany({ data: same, skipDuplicates: true });
  if (count > 0) await record(tx, provisioning, "token.provisioned", { subjectId: userId });
}
