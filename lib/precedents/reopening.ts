import { z } from "zod";
import { openThoseThatRelyOn } from "@/lib/action-items/duplicates";
import { takeTurn } from "@/lib/action-items/turns";
import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { ActionStatus, ProofKind } from "@/lib/db/generated/enums";

/** How a promise stood before it was opened again, with who had said so. */
type Settled = z.infer<typeof Settled>;
const Settled = z.object({
  status: z.enum(ActionStatus),
  settledAt: z.string().nullable(),
  effectDueOn: z.string().nullable().default(null),
  acceptedRisk: z
    .object({ reason: z.string(), acceptedById: z.string(), acceptedAt: z.string() })
    .nullable(),
  proof: z
    .object({
      kind: z.enum(ProofKind).default("sentence"),
      imageId: z.string().nullable().default(null),
      note: z.string(),
      url: z.string().nullable(),
      provedById: z.string(),
      provedAt: z.string(),
    })
    .nullable(),
  verification: z.object({ verifiedById: z.string(), verifiedAt: z.string() }).nullable(),
  duplicateOf: z
    .object({ ofId: z.string(), saidById: z.string(), saidAt: z.string() })
    .nullable()
    .default(null),
});

type Earlier = { id: string; number: number };

/**
 * Opens a promise of the earlier postmortem again, and notes there how it stood.
 * @param by the id of the postmortem that repeats it.
 */
export async function openAgain(tx: Tx, actor: Actor, earlier: Earlier, id: string, by: string) {
  const item = await tx.actionItem.findFirst({
    where: { id, postmortemId: earlier.id, removalId: null, status: { not: "open" } },
    select: {
      status: true,
      settledAt: true,
      effectDueOn: true,
      acceptedRisk: true,
      proof: true,
      verification: true,
      duplicateOf: true,
    },
  });
  await takeTurn(tx, actor, { number: earlier.number, id }, { status: "open" });
  if (!item) return;
  const was = Settled.parse(JSON.parse(JSON.stringify(item)));
  await record(tx, actor, "action.recalled", {
    postmortemId: earlier.id,
    subjectId: id,
    detail: { by, was },
  });
}

/** Settles again as it was what the asker opened for this repeat and nobody touched since. */
export async function putBack(tx: Tx, actor: Actor, earlier: Earlier, by: string): Promise<void> {
  const recalls = await tx.$queryRaw<{ id: string; detail: unknown }[]>`
    SELECT DISTINCT ON (r."subjectId") r."subjectId" AS "id", r."detail" FROM "Activity" r
    WHERE r."postmortemId" = ${earlier.id}::uuid AND r."kind" = 'action.recalled'
      AND r."detail"->>'by' = ${by} AND r."userId" = ${personOf(actor)}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Activity" since WHERE since."postmortemId" = r."postmortemId"
        AND since."subjectId" = r."subjectId" AND since."id" > r."id")
    ORDER BY r."subjectId", r."id" DESC`;
  for (const { id, detail } of recalls) {
    const { was } = z.object({ was: Settled }).parse(detail);
    if (!(await isStillKept(tx, was.duplicateOf))) continue;
    await settle(tx, id, was);
    if (was.status === "wont_do") await openThoseThatRelyOn(tx, actor, id);
    await record(tx, actor, "action.resettled", { postmortemId: earlier.id, subjectId: id });
  }
}

/** A duplicate stays open when the one in its place is gone or given up since. */
const isStillKept = async (tx: Tx, duplicate: Settled["duplicateOf"]): Promise<boolean> =>
  duplicate === null ||
  (await tx.actionItem.count({
    where: { id: duplicate.ofId, removalId: null, status: { not: "wont_do" } },
  })) > 0;

async function settle(tx: Tx, id: string, was: Settled): Promise<void> {
  const { count } = await tx.actionItem.updateMany({
    where: { id, status: "open", removalId: null },
    data: {
      status: was.status,
      settledAt: was.settledAt,
      effectDueOn: was.effectDueOn,
      version: { increment: 1 },
    },
  });
  if (count === 0) return;
  const about = { actionItemId: id };
  if (was.acceptedRisk) await tx.riskAcceptance.create({ data: { ...about, ...was.acceptedRisk } });
  if (was.proof) await tx.proof.create({ data: { ...about, ...was.proof } });
  if (was.verification) await tx.verification.create({ data: { ...about, ...was.verification } });
  if (was.duplicateOf) await tx.duplicate.create({ data: { ...about, ...was.duplicateOf } });
}
