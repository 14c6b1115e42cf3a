import { ensureHardToGuess } from "@/lib/auth/guessing";
import { hashPassword } from "@/lib/auth/passwords";
import { openSession, type StartedSession } from "@/lib/auth/sessions";
import { systemActor } from "@/lib/auth/system";
import { db } from "@/lib/db/client";
import { invalid } from "@/lib/errors/domain-error";
import { createTeamIn } from "@/lib/teams/commands";
import type { SetUp } from "@/lib/teams/schema";
import { openExampleIn } from "../example/open-example";
import { foundOrganisation } from "./founding";

/** The example is some thousand statements; only a crawling disk comes near. */
const patience = { timeout: 120_000 };

/**
 * The first start: the organisation, its administrator and its first team, and the administrator
 * signed in; with the example organisation where it is wished for: all of it or nothing. Only while nobody is here; of two at once one wins.
 * @throws DomainError invalid when it is set up already.
 */
export async function setUp(
  { organisation, name, email, password, team, example }: SetUp,
  browser: string,
  now = new Date(),
): Promise<StartedSession> {
  ensureHardToGuess(password, [organisation, name, email]);
  const passwordHash = await hashPassword(password);
  return db.$transaction(
    async (tx) => {
      const founded = await foundOrganisation(tx, organisation);
      if (!founded || (await tx.user.count()) > 0) throw alreadySetUp();
      const { id: userId } = await tx.user.create({
        data: { name, email, passwordHash, role: "administrator" },
        select: { id: true },
      });
      const { id: teamId } = await createTeamIn(tx, systemActor("set-up"), { name: team });
      await tx.membership.create({ data: { userId, teamId, lead: true } });
      if (example) await openExampleIn(tx, { id: userId, name }, now);
      return openSession(tx, userId, browser, now);
    },
    example ? patience : {},
  );
}

const alreadySetUp = () => invalid("Parapet is set up already. Sign in instead.");
