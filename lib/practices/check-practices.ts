import { systemActor } from "@/lib/auth/system";
import type { Tx } from "@/lib/db/client";
import type { Adoption } from "@/lib/db/generated/client";
import { select } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { oneByOne } from "@/lib/jobs/one-by-one";
import { type HeldPractice, holdPractice } from "./find";
import { lookAtAddresses } from "./look";
import { promiseForLapse, settle } from "./spells";

/**
 * Looks at the addresses whose turn it is, then writes down which practices are due and which have
 * lapsed, and promises what a lapse asks for. However often it runs, and on however many servers,
 * each turn is written and told once.
 */
export async function checkPractices(now: Date): Promise<void> {
  await oneByOne([lookAtAddresses, settleOverdue, promiseUnpromised], (step) => step(now));
}

/** Afterwards every turn until `now` is written. */
export const settleOverdue = async (now: Date) =>
  oneByOne(await overdue(now), (one) => settleOne(one, now));

type Overdue = { slug: string; adoptionId: string };

/** Those whose written life may lag behind the clock; nothing of a retired practice does. */
const overdue = (now: Date) => select<Overdue>`
  SELECT x."slug", a."id" AS "adoptionId" FROM "Adoption" a
  JOIN "Practice" x ON x."id" = a."practiceId"
  JOIN "Spell" s ON s."adoptionId" = a."id" AND s."toAt" IS NULL
  WHERE a."nextCheckAt" <= ${now}::timestamptz AND a."leftAt" IS NULL
    AND s."life" IN ('alive', 'due')
  ORDER BY a."nextCheckAt", a."id"`;

const settleOne = (one: Overdue, now: Date) =>
  hold(one, (tx, kept) => settle(tx, { ...kept, actor: systemActor("practices") }, now));

const promiseUnpromised = async () =>
  oneByOne(await unpromised(), (one) => hold(one, promiseForLapse));

/** Lapsed, with nothing promised, though by now there is a story beside which it can be. */
const unpromised = () => select<Overdue>`
  SELECT x."slug", a."id" AS "adoptionId" FROM "Spell" s
  JOIN "Adoption" a ON a."id" = s."adoptionId" JOIN "Practice" x ON x."id" = a."practiceId"
  WHERE s."life" = 'lapsed' AND s."toAt" IS NULL AND s."actionItemId" IS NULL AND EXISTS (
    SELECT 1 FROM "PracticeStory" o JOIN "Postmortem" p ON p."id" = o."postmortemId"
    WHERE o."practiceId" = x."id" AND p."stage" = 'published')
  ORDER BY s."fromAt", s."id"`;

type Kept = { practice: HeldPractice; adoption: Adoption };

/** Does it to a practice that is held, unless nobody keeps it there any more. */
async function hold(one: Overdue, act: (tx: Tx, kept: Kept) => Promise<void>): Promise<void> {
  await transaction(async (tx) => {
    const practice = await holdPractice(tx, one.slug);
    const adoption = await tx.adoption.findUnique({ where: { id: one.adoptionId } });
    if (!adoption || adoption.leftAt || practice.retirement) return;
    await act(tx, { practice, adoption });
  });
}
