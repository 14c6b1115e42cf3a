import { calendarDay } from "@/lib/dates/clock";
import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { postLetter } from "@/lib/mail/post";
import { digestsFor, rememberTold } from "./letters-digest";
import { fateOf, findReader, type Reader } from "./letters-reader";
import { listUnmailed, type Unmailed } from "./letters-rows";
import { isTime } from "./letters-time";
import { entriesOf, kindsOf, letterOf } from "./letters-words";
import { pacesOf, rhythmsOf } from "./rhythm";

const peopleAtOnce = 200;

/**
 * Writes the letters for which it is time, a person after the other, and has them sent. May run as
 * often as one likes and on several servers at once: a notice is in one letter at most, and what
 * can wait comes in one letter a day.
 */
export async function gatherLetters(now: Date): Promise<void> {
  const failures: unknown[] = [];
  const write = (userId: string) => writeTo(userId, now).catch((error) => failures.push(error));
  for (let last = ""; ; ) {
    const people = await listPeopleWithMail(last);
    for (const userId of await whoseTimeIsNow(people, now)) await write(userId);
    last = people.at(-1) ?? "";
    if (people.length < peopleAtOnce) break;
  }
  // A letter that cannot be written holds up nobody else's.
  if (failures.length > 0) throw failures[0];
}

async function listPeopleWithMail(after: string): Promise<string[]> {
  const rows = await db.notice.findMany({
    where: { mailedAt: null, ...(after && { userId: { gt: after } }) },
    distinct: ["userId"],
    orderBy: { userId: "asc" },
    take: peopleAtOnce,
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

/** Without a lock: those whose mail waits for the morning cost next to nothing until then. */
async function whoseTimeIsNow(people: string[], now: Date): Promise<string[]> {
  const of = { userId: { in: people } };
  const since = new Date(now.getTime() - 2 * dayMs);
  const [rhythmOf, paceOf, notices, gathered, reminded] = await Promise.all([
    rhythmsOf(db, people),
    pacesOf(db, people),
    db.notice.findMany({
      where: { ...of, mailedAt: null },
      select: { userId: true, kind: true, at: true, localDay: true, readAt: true },
    }),
    db.letter.findMany({
      where: { ...of, gathered: true, writtenAt: { gt: since } },
      select: { userId: true, localDay: true },
    }),
    db.remindedDay.findMany({ where: of }),
  ]);
  const letterOn = new Set(gathered.map(({ userId, localDay }) => `${userId} ${isoOf(localDay)}`));
  const lastReminded = new Map(reminded.map(({ userId, localDay }) => [userId, isoOf(localDay)]));
  const ripe = notices.filter(({ userId, kind, at, localDay, readAt }) => {
    const [pace, rhythm] = [paceOf(userId, kind), rhythmOf(userId)];
    const today = calendarDay(now, rhythm.zone);
    const had = {
      gatheredToday: letterOn.has(`${userId} ${today}`),
      reminded: (lastReminded.get(userId) ?? "") >= today,
    };
    const notice = { kind, at, localDay: isoOf(localDay) };
    return readAt || pace === "never" || isTime(pace, notice, { rhythm, now, ...had });
  });
  return [...new Set(ripe.map(({ userId }) => userId))];
}

const dayMs = 86_400_000;
const isoOf = (day: Date): string => day.toISOString().slice(0, 10);

async function writeTo(userId: string, now: Date): Promise<void> {
  // Read before: it takes several questions, and a person's row is held only for what is written.
  const digests = await digestsFor(userId, now);
  await transaction(async (tx) => {
    // Servers that gather at once take turns at each person.
    await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
    const reader = await findReader(tx, userId, now);
    const waiting = await listUnmailed(tx, userId);
    const fated = (fate: string) => waiting.filter((one) => fateOf(one, reader) === fate);
    // A week that was told since then is read for the next letter.
    const due = fated("letter").filter(({ id, kind }) => kind !== week || digests.has(id));
    const entries = entriesOf(due);
    await decided(tx, [...fated("none"), ...entries.flatMap(({ also }) => also)], null, now);
    if (entries.length === 0) return;
    const letterId = await postLetter(
      tx,
      { ...envelopeFor(reader, due), kinds: kindsOf(entries) },
      letterOf(entries, userId, reader.day, digests),
      now,
    );
    await rememberTold(tx, entries, digests);
    await decided(
      tx,
      entries.map(({ notice }) => notice),
      letterId,
      now,
    );
  });
}

const week = "weekly_summary";

const envelopeFor = ({ userId, address, day, paceOf }: Reader, due: Unmailed[]) => ({
  userId,
  address,
  localDay: new Date(day),
  gathered: due.some(({ kind }) => paceOf(kind) !== "at_once"),
});

/** With the letter that it is in; without one it needs none, or another notice stands for it. */
async function decided(tx: Tx, notices: Unmailed[], letterId: string | null, now: Date) {
  if (notices.length === 0) return;
  await tx.notice.updateMany({
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { mailedAt: now, letterId },
  });
}
