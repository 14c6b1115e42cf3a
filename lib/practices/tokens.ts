import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import type { Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { ensure, notFound } from "@/lib/errors/domain-error";
import { canSpeakFor } from "@/lib/teams/policy";
import { ensureKept, findAdoption, holdPractice } from "./find";
import { membersOnly } from "./policy";
import type { ByAdoption, ByToken } from "./schema";

/** A secret by which a program says that this team follows this practice. It is told this once. */
export async function makeHeartbeatToken(actor: Actor, input: ByAdoption) {
  return transaction((tx) => makeHeartbeatTokenIn(tx, actor, input, new Date()));
}

/** The same inside a larger command. */
export async function makeHeartbeatTokenIn(tx: Tx, actor: Actor, input: ByAdoption, now: Date) {
  const practice = await holdPractice(tx, input.slug);
  const { id: adoptionId, team } = await findAdoption(tx, actor, practice, input.team);
  ensureKept(practice);
  const token = newSecret();
  const { id } = await tx.heartbeatToken.create({
    data: { adoptionId, tokenHash: fingerprint(token), madeById: personOf(actor), madeAt: now },
    select: { id: true },
  });
  const detail = { slug: practice.slug, teamId: team.id, tokenId: id };
  await record(tx, actor, "practice.token-made", { subjectId: practice.id, detail });
  return { token, slug: practice.slug, team: team.name };
}

/** Whatever reports with it is heard no more. */
export async function revokeHeartbeatToken(actor: Actor, { slug, id }: ByToken) {
  return transaction(async (tx) => {
    const practice = await holdPractice(tx, slug);
    const token = await tx.heartbeatToken.findFirst({
      where: { id, adoption: { practiceId: practice.id } },
      select: { adoption: { select: { team: { select: { id: true, name: true } } } } },
    });
    if (!token) throw notFound("that token");
    const { team } = token.adoption;
    ensure(canSpeakFor(actor, team.id), membersOnly(team.name));
    await tx.heartbeatToken.deleteMany({ where: { id } });
    const detail = { slug, teamId: team.id, tokenId: id };
    await record(tx, actor, "practice.token-revoked", { subjectId: practice.id, detail });
    return { slug };
  });
}
