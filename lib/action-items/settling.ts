import { type ActivityKind, record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Prisma, Tx } from "@/lib/db/client";
import type { ActionStatus } from "@/lib/db/generated/enums";
import { wrote } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import type { FoundAction } from "./find";
import { isPromised } from "./words";

/** Writes where a promise stands. The day to look at its effect ends with it, unless one is given. */
export async function settle(
  tx: Tx,
  item: FoundAction,
  status: ActionStatus,
  effectDueOn: Date | null = null,
): Promise<void> {
  wrote(
    await tx.actionItem.updateMany({
      where: { id: item.id, version: item.version },
      data: {
        status,
        settledAt: isPromised(status) ? null : (item.settledAt ?? new Date()),
        effectDueOn,
        version: { increment: 1 },
      },
    }),
  );
}

/** Back to being promised: what settled it is no longer its state. */
export async function openAgain(tx: Tx, item: FoundAction): Promise<void> {
  await settle(tx, item, "open");
  const where = { actionItemId: item.id };
  await tx.proof.deleteMany({ where });
  await tx.verification.deleteMany({ where });
  await tx.riskAcceptance.deleteMany({ where });
  await tx.duplicate.deleteMany({ where });
}

/** Whoever says that it will not be done signs for it. */
export async function acceptInWriting(
  tx: Tx,
  actor: Actor,
  actionItemId: string,
  reason: string,
): Promise<void> {
  const given = { reason, acceptedById: personOf(actor), acceptedAt: new Date() };
  await tx.riskAcceptance.upsert({
    where: { actionItemId },
    create: { actionItemId, ...given },
    update: given,
  });
}

/** Records a turn with how the promise stood before it, for what was said then is gone from its row. */
export function note(
  tx: Tx,
  actor: Actor,
  item: FoundAction,
  kind: Extract<ActivityKind, `action.${string}`>,
  said: Prisma.InputJsonObject = {},
): Promise<void> {
  return record(tx, actor, kind, {
    postmortemId: item.postmortemId,
    subjectId: item.id,
    detail: { ...said, before: standing(item) },
  });
}

function standing({ status, proof, acceptedRisk }: FoundAction) {
  const { note: words, url, imageId: image } = proof ?? {};
  const before = { status, proof: words, url, image, reason: acceptedRisk?.reason };
  return Object.fromEntries(Object.entries(before).filter(([, value]) => value));
}

export const settledAlready = ({ status }: { status: ActionStatus }) =>
  invalid(
    status === "wont_do"
      ? "This is marked as won’t do, with a reason. Open it again first."
      : "This was proved already. Open it again first.",
  );
