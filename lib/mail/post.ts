import { seal } from "@/lib/auth/sealed";
import type { Tx } from "@/lib/db/client";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { enqueue } from "@/lib/jobs/enqueue";
import type { NewLetter } from "./letter";
import { writeLetter } from "./write";

type Envelope = {
  userId: string;
  address: string;
  /** The day in the person's own zone. */
  localDay: Date;
  /** What one click unsubscribes from. */
  kinds?: NoticeKind[];
  gathered?: boolean;
  /** A way in stands in it: encrypted here, and gone once it is sent. */
  secret?: boolean;
};

/** What `seal` was called with for a letter. */
export const sealedLetter = "letter";

/** Writes a letter and has it sent, in the transaction of whoever wants it sent. Returns its id. */
export async function postLetter(
  tx: Tx,
  { userId, address, localDay, kinds = [], gathered = false, secret = false }: Envelope,
  letter: NewLetter,
  now: Date,
): Promise<string> {
  const { subject, text, html } = writeLetter(letter);
  const kept = (words: string) => (secret ? seal(sealedLetter, words) : words);
  const { id } = await tx.letter.create({
    data: {
      userId,
      address,
      localDay,
      kinds,
      gathered,
      sealed: secret,
      subject,
      text: kept(text),
      html: kept(html),
      writtenAt: now,
    },
    select: { id: true },
  });
  await enqueue(tx, "send-letter", { letterId: id });
  return id;
}
