import { record } from "@/lib/activity/record";
import { type Actor, administers } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { literal, type Sql, select, sql } from "@/lib/db/select";
import { transaction } from "@/lib/db/transaction";
import { ensure, invalid } from "@/lib/errors/domain-error";
import { enqueue } from "@/lib/jobs/enqueue";
import { mailIsSet } from "@/lib/mail/mail-is-set";
import { administratorsOnly } from "@/lib/teams/policy";
import { hasItsNotices } from "./letters-again";
import { endOfQuiet } from "./quiet-end";
import { rhythmsOf } from "./rhythm";
import { type LettersAgain, type Unsent, type UnsentKind, unsentKinds } from "./unsent-schema";

/** What can still go: its words are there, and what it tells of is. */
const whole: Sql = sql`l."sentAt" IS NULL AND l."text" <> '' AND ${hasItsNotices}`;

const ofKind: Record<UnsentKind, Sql> = {
  "given up": sql`${whole} AND l."givenUpAt" IS NOT NULL`,
  left: sql`${whole} AND l."givenUpAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM pgboss.job j WHERE j.name = 'send-letter'
      AND j.state IN ('created', 'retry', 'active') AND j.data->>'letterId' = l."id"::text)`,
};

/** What lies unsent and could be sent, of the thirty days for which words are kept. */
export async function countUnsent(actor: Actor): Promise<Unsent> {
  ensure(administers(actor), administratorsOnly);
  const [givenUp, left] = await Promise.all(unsentKinds.map(count));
  return { "given up": givenUp ?? none, left: left ?? none };
}

const none = { many: 0, people: 0, oldest: null };

async function count(kind: UnsentKind): Promise<Unsent[UnsentKind]> {
  const [row] = await select<{ many: number; people: number; oldest: Date | null }>`
    SELECT count(*)::int AS "many", count(DISTINCT l."userId")::int AS "people",
      min(l."writtenAt") AS "oldest"
    FROM "Letter" l WHERE ${ofKind[kind]}`;
  return row ? { ...row, oldest: row.oldest?.toISOString() ?? null } : none;
}

const mostAtOnce = 500;

/**
 * Has them sent, the oldest first: at once, or when their reader's quiet hours end. None goes twice:
 * whatever was sent is not among them, and a letter is claimed before it is sent.
 */
export async function sendLettersAgain(
  actor: Actor,
  { which }: LettersAgain,
  now = new Date(),
): Promise<{ sent: number; later: number; more: boolean }> {
  return transaction(async (tx) => {
    ensure(administers(actor), administratorsOnly);
    if (!mailIsSet()) throw invalid("Set SMTP_URL and MAIL_FROM first. Without them nothing goes.");
    // Two administrators at once take turns, so that the second finds nothing left to send.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('Letter.again'))`;
    const found = await findUnsent(tx, which);
    const letters = found.slice(0, mostAtOnce);
    const ids = letters.map(({ id }) => id);
    await tx.letter.updateMany({
      where: { id: { in: ids }, sentAt: null },
      data: { givenUpAt: null, failure: null },
    });
    const later = await queue(tx, letters, now);
    await record(tx, actor, "letter.sent-again", { detail: { which, letters: ids.length } });
    return { sent: ids.length - later, later, more: found.length > ids.length };
  });
}

type Found = { id: string; userId: string | null; asked: boolean };

const findUnsent = (tx: Tx, which: UnsentKind) =>
  tx.$queryRaw<Found[]>(sql`
    SELECT l."id"::text, l."userId"::text, l."kinds" = '{}' AS "asked" FROM "Letter" l
    WHERE ${ofKind[which]} ORDER BY l."writtenAt", l."id" LIMIT ${literal(mostAtOnce + 1)}`);

/** A letter that somebody asked for, such as an invitation, knows no quiet hours. Returns how many wait. */
async function queue(tx: Tx, letters: Found[], now: Date): Promise<number> {
  const rhythmOf = await rhythmsOf(
    tx,
    letters.flatMap(({ userId }) => userId ?? []),
  );
  let later = 0;
  for (const { id: letterId, userId, asked } of letters) {
    const at = asked || !userId ? now : endOfQuiet(now, rhythmOf(userId));
    if (at > now) later += 1;
    await enqueue(tx, "send-letter", { letterId }, at > now ? { startAfter: at } : {});
  }
  return later;
}
