import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { ensureHardToGuess } from "@/lib/auth/guessing";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { replacePassword } from "@/lib/auth/sessions";
import { holdWayIn } from "@/lib/auth/way-in";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import type { ById, NameChange, NewApiToken, PasswordChange, SessionEnd } from "./schema";
import type { ApiTokenView, MadeToken, SessionView } from "./views";

/** What belongs to the asker alone: their password, their sessions, their tokens. */

/** The token of the environment variable has this name, and no other token may have it. */
export const provisionedToken = "ADMIN_TOKEN";

export async function changeName(actor: Actor, { name }: NameChange): Promise<void> {
  const userId = personOf(actor);
  await transaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { name } });
    await record(tx, actor, "person.renamed", { subjectId: userId });
  });
}

/** @param here the session that stays signed in; every other one ends at once. */
export async function changePassword(
  actor: Actor,
  { currentPassword, password }: PasswordChange,
  here: string | null,
  now = new Date(),
): Promise<void> {
  const userId = personOf(actor);
  const { email, name } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  const organisation = await db.organisation.findFirst({ select: { name: true } });
  ensureHardToGuess(password, [email, name, organisation?.name ?? ""]);
  if (
    !(await replacePassword(userId, { current: currentPassword, next: password, keep: here, now }))
  )
    throw invalid("That is not the password that you have now.", {
      currentPassword: "Not right.",
    });
  await transaction((tx) => record(tx, actor, "password.changed", { subjectId: userId }));
}

/** Newest first. @param here the session that asks, which is marked. */
export async function listSessions(actor: Actor, here: string | null): Promise<SessionView[]> {
  const sessions = await db.session.findMany({
    where: { userId: personOf(actor), expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return sessions.map(({ id, browser, createdAt, expiresAt }) => ({
    id: markOf(id),
    browser,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    here: id === here,
  }));
}

const markOf = (sessionId: string): string => fingerprint(sessionId).slice(0, 16);

/** Signs one browser out, on its next request. */
export async function endOneSession(actor: Actor, { id }: SessionEnd): Promise<void> {
  const userId = personOf(actor);
  await transaction(async (tx) => {
    const sessions = await tx.session.findMany({ where: { userId }, select: { id: true } });
    const session = sessions.find((one) => markOf(one.id) === id);
    if (!session) throw notFound("that session");
    await tx.session.deleteMany({ where: { id: session.id } });
    await record(tx, actor, "session.ended", { subjectId: userId });
  });
}

/** Signs the asker out of every browser, this one too. */
export async function signOutEverywhere(actor: Actor): Promise<void> {
  const userId = personOf(actor);
  await transaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId } });
    await record(tx, actor, "session.ended", { subjectId: userId, detail: { everywhere: true } });
  });
}

/** Newest first, without the tokens themselves: nobody has those but their owner. */
export async function listApiTokens(actor: Actor): Promise<ApiTokenView[]> {
  const tokens = await db.apiToken.findMany({
    where: { userId: personOf(actor) },
    orderBy: { createdAt: "desc" },
    select: { id: true, name: true, createdAt: true, usedAt: true },
  });
  return tokens.map(({ createdAt, usedAt, ...token }) => ({
    ...token,
    createdAt: createdAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
  }));
}

export async function makeApiToken(actor: Actor, { name }: NewApiToken): Promise<MadeToken> {
  if (name === provisionedToken)
    throw invalid("That name belongs to the token in the server's settings. Choose another.", {
      name: "Taken.",
    });
  const userId = personOf(actor);
  const token = `parapet_${newSecret()}`;
  await transaction(async (tx) => {
    await holdWayIn(tx, userId);
    const made = await tx.apiToken.create({
      data: { name, tokenHash: fingerprint(token), userId },
    });
    await record(tx, actor, "token.made", { subjectId: made.id });
  });
  return { name, token };
}

/** Ends a token on its next use. */
export async function revokeApiToken(actor: Actor, { id }: ById): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.apiToken.deleteMany({ where: { id, userId: personOf(actor) } });
    if (count === 0) throw notFound("that token");
    await record(tx, actor, "token.revoked", { subjectId: id });
  });
}
