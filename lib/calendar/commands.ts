import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { fingerprint, newSecret } from "@/lib/auth/secrets";
import { holdWayIn } from "@/lib/auth/way-in";
import { transaction } from "@/lib/db/transaction";
import { env } from "@/lib/env/env";
import { notFound } from "@/lib/errors/domain-error";
import type { ByCalendar, MadeCalendar, NewCalendar } from "./schema";

/** A secret address that sees with the asker's eyes. It is told this once. */
export async function makeCalendar(actor: Actor, { team }: NewCalendar): Promise<MadeCalendar> {
  const userId = personOf(actor);
  const own = team ? actor.teams.find(({ slug }) => slug === team) : null;
  if (own === undefined) throw notFound("that team of yours");
  const token = newSecret();
  await transaction(async (tx) => {
    await holdWayIn(tx, userId);
    const { id } = await tx.calendarFeed.create({
      data: { userId, teamId: own?.id ?? null, tokenHash: fingerprint(token) },
      select: { id: true },
    });
    await record(tx, actor, "calendar.made", { subjectId: id });
  });
  return { address: `${env().APP_URL}/calendar/${token}.ics`, of: own?.name ?? "Your dates" };
}

/** Whoever reads that address reads nothing from now on. */
export async function revokeCalendar(actor: Actor, { id }: ByCalendar): Promise<void> {
  await transaction(async (tx) => {
    const { count } = await tx.calendarFeed.deleteMany({ where: { id, userId: personOf(actor) } });
    if (count === 0) throw notFound("that calendar");
    await record(tx, actor, "calendar.revoked", { subjectId: id });
  });
}
