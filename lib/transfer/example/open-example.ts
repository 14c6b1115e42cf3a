import { type Actor, administers } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { administratorsOnly } from "@/lib/teams/policy";
import { assembleCompany, type Installer } from "./company";
import { dayOf } from "./dating";
import { putActivityInOrder } from "./ledger";
import { openStory } from "./open-story";
import { stories } from "./stories";
import type { Story } from "./story";

/** Some thousand statements; only a crawling disk comes near. */
const limitMs = 120_000;

/**
 * Opens the example organisation: four teams, their people, and their postmortems in every stage.
 * The administrator becomes a member of two teams, so that promises, drafts and lessons wait for
 * them. One transaction: all of it is there afterwards, or nothing.
 * @throws DomainError invalid when it is there already.
 */
export async function openExampleOrganisation(
  actor: Actor,
  { now = new Date() }: { now?: Date } = {},
): Promise<{ numbers: number[] }> {
  ensure(administers(actor), administratorsOnly);
  const work = async (tx: Tx) => openExampleIn(tx, await findInstaller(tx, actor), now);
  return db.$transaction(work, { maxWait: 5_000, timeout: limitMs });
}

/** The system opens it at set-up for the first administrator. */
async function findInstaller(tx: Tx, { userId }: Actor): Promise<Installer> {
  const found = await tx.user.findFirst({
    where: userId ? { id: userId } : { role: "administrator" },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true },
  });
  if (!found) throw notFound("an administrator");
  return found;
}

/** The same inside a larger command, such as setting up. */
export async function openExampleIn(tx: Tx, installer: Installer, now: Date) {
  const company = await assembleCompany(tx, installer);
  const opened: { id: string; number: number }[] = [];
  for (const story of inTheirOrder(now)) opened.push(await openStory(tx, company, story, now));
  await putActivityInOrder(
    tx,
    opened.map(({ id }) => id),
  );
  return { numbers: opened.map(({ number }) => number) };
}

/** Numbers grow with time, and one story lies where the calendar puts it. */
function inTheirOrder(now: Date): Story[] {
  const dayOfStory = ({ occurred, zone }: Story) => dayOf(occurred, zone, now);
  return [...stories].sort((a, b) => dayOfStory(a).localeCompare(dayOfStory(b)));
}
