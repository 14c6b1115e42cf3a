import { unseal } from "@/lib/auth/sealed";
import { db } from "@/lib/db/client";
import { sealedLetter } from "./post";

/** Longer than a letter may take to send, and shorter than until its job counts as lost. */
const claimMs = 110_000;

/**
 * Takes a letter in hand, for one server at a time. Null where there is nothing to send: it was
 * sent, given up, or is wanted no longer.
 * @throws Error while another server has it: should that one die, somebody has to come back.
 */
export async function claimLetter(id: string, now: Date) {
  const [letter] = await db.letter.updateManyAndReturn({
    where: {
      id,
      sentAt: null,
      givenUpAt: null,
      OR: [{ claimedTo: null }, { claimedTo: { lte: now } }],
    },
    data: { claimedTo: new Date(now.getTime() + claimMs) },
  });
  if (!letter) return ensureDone(id);
  const failure = await noLongerWanted(letter);
  if (failure) {
    await giveUp(letter.id, failure, now);
    return null;
  }
  const read = (words: string) => (letter.sealed ? (unseal(sealedLetter, words) ?? "") : words);
  const opened = { ...letter, text: read(letter.text), html: read(letter.html) };
  if (opened.text !== "") return opened;
  await giveUp(letter.id, "Its words are gone: they are kept for thirty days.", now);
  return null;
}

export type ClaimedLetter = NonNullable<Awaited<ReturnType<typeof claimLetter>>>;

async function ensureDone(id: string): Promise<null> {
  const waiting = await db.letter.count({ where: { id, sentAt: null, givenUpAt: null } });
  if (waiting > 0) throw new Error("Another server has this email in hand. It is looked at again.");
  return null;
}

type Written = { userId: string | null; kinds: string[]; sealed: boolean };

/** What changed between writing and sending. */
async function noLongerWanted({ userId, kinds, sealed }: Written): Promise<string | null> {
  if (userId === null) return null;
  if (sealed && (await db.invitation.count({ where: { userId, acceptedAt: null } })) === 0)
    return "Its invitation was withdrawn or used already.";
  if (kinds.length === 0) return null;
  const person = await db.user.findFirst({
    where: {
      id: userId,
      OR: [{ passwordHash: { not: null } }, { apiTokens: { some: {} } }],
    },
    select: { mailWishes: { where: { pace: "never" }, select: { kind: true } } },
  });
  if (!person) return "This person can no longer sign in, so it was not sent.";
  const unwanted = person.mailWishes.map(({ kind }) => kind as string);
  if (kinds.every((kind) => unwanted.includes(kind)))
    return "They unsubscribed before it was sent.";
  return null;
}

/** It will not be tried again. What must not lie about is emptied. */
export async function giveUp(id: string, failure: string, now: Date): Promise<void> {
  await db.letter.updateMany({
    where: { id, sentAt: null },
    data: { givenUpAt: now, claimedTo: null, failure },
  });
  await emptySecret(id);
}

/** A way in is kept no longer than it takes to send it. */
export async function emptySecret(id: string): Promise<void> {
  await db.letter.updateMany({ where: { id, sealed: true }, data: { text: "", html: "" } });
}
