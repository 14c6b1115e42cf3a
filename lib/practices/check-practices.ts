import { systemActor } from "@/lib/auth/system";
import { select } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { holdPractice } from "./find";
import { lookAtAddresses } from "./look";
import { settle } from "./spells";

/**
 * Looks at the addresses whose turn it is, then writes down which practices are due and which have
 * lapsed. However often it runs, and on however many servers, each turn is written and told once.
 */
export async function checkPractices(now: Date): Promise<void> {
  await lookAtAddresses(now);
  for (const { slug, adoptionId } of await overdue(now)) await settleOne(slug, adoptionId, now);
}

type Overdue = { slug: string; adoptionId: string };

/** Those whose written life may lag behind the clock; nothing of a retired practice does. */
const overdue = (now: Date) => select<Overdue>`
  SELECT x."slug", a."id" AS "adoptionId" FROM "Adoption" a
  JOIN "Practice" x ON x."id" = a."practiceId"
  JOIN "Spell" s ON s."adoptionId" = a."id" AND s."toAt" IS NULL
  WHERE a."nextCheckAt" <= ${now}::timestamptz AND a."leftAt" IS NULL
    AND s."life" IN ('alive', 'due')
  ORDER BY a."nextCheckAt", a."id"`;

async function settleOne(slug: string, adoptionId: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const practice = await holdPractice(tx, slug);
    const adoption = await tx.adoption.findUnique({ where: { id: adoptionId } });
    if (!adoption || adoption.leftAt || practice.retirement) return;
    await settle(tx, { practice, adoption, actor: systemActor("practices") }, now);
  });
}
