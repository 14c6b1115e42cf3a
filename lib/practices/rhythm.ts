import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { HeldPractice } from "./find";
import { nextCheck } from "./life";
import { settle } from "./spells";

/**
 * Another rhythm counts from the last check that held. What was found not to hold stays due, for no
 * rhythm mends it.
 */
export async function keepRhythm(tx: Tx, actor: Actor, practice: HeldPractice, now: Date) {
  const adoptions = await tx.adoption.findMany({
    where: { practiceId: practice.id, leftAt: null },
    include: { checks: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 } },
  });
  for (const { checks, ...adoption } of adoptions) {
    if (checks[0]?.followed === false && checks[0].kind !== "address") continue;
    const held = await tx.check.findFirst({
      where: { adoptionId: adoption.id, followed: true },
      orderBy: { at: "desc" },
      select: { at: true },
    });
    const nextCheckAt = nextCheck(held?.at ?? adoption.adoptedAt, practice.everyDays);
    await tx.adoption.update({ where: { id: adoption.id }, data: { nextCheckAt } });
    if (!practice.retirement)
      await settle(tx, { practice, adoption: { ...adoption, nextCheckAt }, actor }, now);
  }
}
