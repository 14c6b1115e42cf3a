import { record } from "@/lib/activity/record";
import { systemActor } from "@/lib/auth/system";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { transaction } from "@/lib/db/transaction";
import { notFound } from "@/lib/errors/domain-error";
import type { UnsubscribeAnswer } from "./schema";
import { readUnsubscribeToken } from "./unsubscribe-token";

/**
 * Ends letters of these kinds at once, for whom the address was made. Whoever holds it needs no
 * cookie: that is what makes it one click (RFC 8058). The inbox keeps everything.
 * @throws DomainError not_found for an address that we did not make.
 */
export async function unsubscribe({ token }: UnsubscribeAnswer): Promise<NoticeKind[]> {
  const meant = readUnsubscribeToken(token);
  if (!meant) throw notFound("what this address is about");
  const { userId, kinds } = meant;
  return transaction(async (tx) => {
    // A mail program and its reader may both click.
    const here = await tx.$executeRaw`
      SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    if (here === 0) throw notFound("what this address is about");
    const never = { userId, kind: { in: kinds }, pace: "never" } as const;
    if ((await tx.mailWish.count({ where: never })) === kinds.length) return kinds;
    await tx.mailWish.deleteMany({ where: { userId, kind: { in: kinds } } });
    await tx.mailWish.createMany({
      data: kinds.map((kind) => ({ userId, kind, pace: "never" as const })),
      skipDuplicates: true,
    });
    await record(tx, systemActor("unsubscribing"), "mail.unsubscribed", {
      subjectId: userId,
      detail: { kinds },
    });
    return kinds;
  });
}
