import { type Actor, administers } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { administratorsOnly } from "@/lib/teams/policy";
import { assembleCompany, type Installer } from "./company";
import { dateAnswers } from "./date-answers";
import { dayOf, daysBefore } from "./dating";
import { keepPractice } from "./keep-practices";
import { announce, newestActivity, putActivityInOrder } from "./ledger";
import { openStory } from "./open-story";
import { practices } from "./practices";
import { stories } from "./stories";
import type { Story } from "./story";

/** Some thousand statements; only a crawling disk comes near. */
const limitMs = 120_000;

/**
 * Opens the example organisation: four teams, their people, their postmortems in every stage, and
 * the practices that came of them.
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

/** So far back reaches the inbox that the administrator finds. */
const newsDays = 14;

/** The same inside a larger command, such as setting up. */
export async function openExampleIn(tx: Tx, installer: Installer, now: Date) {
  const since = await newestActivity(tx);
  const company = await assembleCompany(tx, installer);
  const opened = new Map<Story, { id: string; number: number }>();
  for (const story of inTheirOrder(now))
    opened.set(story, await openStory(tx, company, story, now));
  const practiceIds: string[] = [];
  for (const told of practices) {
    const from = opened.get(told.story);
    if (from) practiceIds.push(await keepPractice(tx, company, told, { now, from }));
  }
  const postmortemIds = [...opened.values()].map(({ id }) => id);
  const teamIds = Object.values(company.teams).map(({ id }) => id);
  await dateAnswers(tx, { postmortemIds, teamIds }, now);
  await putActivityInOrder(tx, { since, postmortemIds, practiceIds });
  await announce(tx, { since }, daysBefore(now, newsDays));
  return { numbers: [...opened.values()].map(({ number }) => number) };
}

/** Numbers grow with time, and one story lies where the calendar puts it. */
function inTheirOrder(now: Date): Story[] {
  const dayOfStory = ({ occurred, zone }: Story) => dayOf(occurred, zone, now);
  return [...stories].sort((a, b) => dayOfStory(a).localeCompare(dayOfStory(b)));
}
