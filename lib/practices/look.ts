import { systemActor } from "@/lib/auth/system";
import { select } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { oneByOne } from "@/lib/jobs/one-by-one";
import { listAllowed } from "@/lib/outbound/allowed";
import { NoAnswer } from "@/lib/outbound/refused";
import { request } from "@/lib/outbound/request";
import { keepCheck } from "./checks";
import { holdPractice } from "./find";

type Looked = { slug: string; address: string; adoptionId: string };

/**
 * Looks at each address at least once a day and four times in its rhythm, so that one bad hour makes
 * nothing due. Only its owner is known by it: other teams say by hand or by heartbeat how they do.
 */
export async function lookAtAddresses(now: Date): Promise<void> {
  const due = await itsTurn(now);
  if (due.length === 0) return;
  const allow = await listAllowed();
  await oneByOne(due, async (one) => keepLook(one, await look(one.address, allow), now));
}

/** A quarter of the rhythm since the last look, a day at most; a little less, for rounds are late. */
const itsTurn = (now: Date) => select<Looked>`
  SELECT x."slug", x."address", a."id" AS "adoptionId" FROM "Practice" x
  JOIN "Adoption" a ON a."practiceId" = x."id" AND a."teamId" = x."ownerTeamId"
  LEFT JOIN "Retirement" r ON r."practiceId" = x."id"
  WHERE x."checkKind" = 'address' AND x."address" <> '' AND r."practiceId" IS NULL
    AND NOT EXISTS (
      SELECT 1 FROM "Check" c WHERE c."adoptionId" = a."id" AND c."kind" = 'address'
        AND c."at" > ${now}::timestamptz
          - least(1, x."everyDays" / 4.0) * interval '1 day' + interval '10 minutes')
  ORDER BY a."nextCheckAt", a."id"`;

type Look = { followed: boolean; sentence: string };

/** Any 2xx is well. What it says stays there: only that it answered is kept. */
async function look(url: string, allow: readonly string[]): Promise<Look> {
  try {
    const { status } = await request({ url, allow });
    return { followed: status >= 200 && status < 300, sentence: `It answered ${status}.` };
  } catch (error) {
    if (error instanceof NoAnswer) return { followed: false, sentence: error.outward };
    throw error;
  }
}

/** Nothing is held while the other side takes its time, so what changed meanwhile is looked at again. */
async function keepLook(looked: Looked, seen: Look, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const practice = await holdPractice(tx, looked.slug);
    if (practice.retirement || practice.address !== looked.address) return;
    const adoption = await tx.adoption.findUnique({ where: { id: looked.adoptionId } });
    const { adoptionId } = looked;
    const twice = await tx.check.count({
      where: { adoptionId, kind: "address", at: { gte: now } },
    });
    if (!adoption || twice > 0) return;
    const actor = systemActor("practices");
    await keepCheck(tx, { practice, adoption, actor }, { kind: "address", ...seen }, now);
  });
}
