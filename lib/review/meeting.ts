import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import { readInstant } from "@/lib/dates/written";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { findEditable } from "@/lib/postmortems/find";
import { reachPostmortem } from "@/lib/postmortems/reach";
import type { MeetingView, NewMeeting } from "./meeting-schema";

type ByNumber = { number: number };

/** When the review meets; another time takes the place of the one before. */
export async function scheduleReview(actor: Actor, input: NewMeeting): Promise<MeetingView> {
  const { number, lengthMin, place } = input;
  return transaction(async (tx) => {
    const { id, zone } = await findEditable(tx, actor, number);
    const at = readInstant(input.at, zone);
    if (!at) throw invalid("We cannot read that time. Write 2026-03-14T15:00.", { at: "Unclear." });
    const said = { at, lengthMin, place, setById: personOf(actor) };
    await tx.meeting.upsert({
      where: { postmortemId: id },
      create: { postmortemId: id, ...said },
      update: { ...said, setAt: new Date(), version: { increment: 1 } },
    });
    await record(tx, actor, "review.scheduled", { postmortemId: id, subjectId: id });
    return { number, at: at.toISOString(), lengthMin, place };
  });
}

export async function callReviewOff(actor: Actor, { number }: ByNumber): Promise<void> {
  await transaction(async (tx) => {
    const { id } = await findEditable(tx, actor, number);
    const { count } = await tx.meeting.deleteMany({ where: { postmortemId: id } });
    if (count > 0) await record(tx, actor, "review.called-off", { postmortemId: id });
  });
}

/** @throws DomainError not_found when the postmortem is out of reach. */
export async function getMeeting(actor: Actor, { number }: ByNumber): Promise<MeetingView | null> {
  const { id } = await reachPostmortem(actor, number);
  const found = await db.meeting.findUnique({
    where: { postmortemId: id },
    select: { at: true, lengthMin: true, place: true },
  });
  return found && { ...found, number, at: found.at.toISOString() };
}
