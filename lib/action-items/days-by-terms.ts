import type { Tx } from "@/lib/db/client";
import type { Stage } from "@/lib/db/generated/enums";
import type { FoundAction } from "./find";
import { termsOf } from "./terms";

type Judged = { severityId: string | null };

/** A calendar day in UTC, so many days from now. */
export function dayFromNow(days: number, now = new Date()): Date {
  const then = new Date(now.getTime() + days * 86_400_000);
  return new Date(then.toISOString().slice(0, 10));
}

/** The day that a new promise has when nobody names one. A draft's waits for the publication. */
export async function dueByTerms(tx: Tx, { stage, severityId }: Judged & { stage: Stage }) {
  if (stage !== "published") return {};
  const { dueDays } = await termsOf(tx, severityId);
  return { dueOn: dayFromNow(dueDays) };
}

/** When somebody looks whether it did anything; null where first somebody verifies, or nobody has to. */
export async function effectDayAfterProof(tx: Tx, { severityId }: Judged): Promise<Date | null> {
  const { mustVerify, effectAfterDays } = await termsOf(tx, severityId);
  return mustVerify || effectAfterDays === null ? null : dayFromNow(effectAfterDays);
}

/** A day that counts from the proof already stays; so does that somebody has looked. */
export async function effectDayAfterVerification(
  tx: Tx,
  { severityId }: Judged,
  { id, effectDueOn, proof }: FoundAction,
): Promise<Date | null> {
  if (effectDueOn) return effectDueOn;
  const since = { gte: proof?.provedAt ?? new Date() };
  const looked = await tx.effectCheck.count({ where: { actionItemId: id, checkedAt: since } });
  const { effectAfterDays } = await termsOf(tx, severityId);
  return looked > 0 || effectAfterDays === null ? null : dayFromNow(effectAfterDays);
}
