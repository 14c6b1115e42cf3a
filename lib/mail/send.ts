import { db } from "@/lib/db/client";
import { env } from "@/lib/env/env";
import { mailbox } from "@/lib/env/mail-settings";
import { addressOf } from "./address-of";
import { type ClaimedLetter, claimLetter, emptySecret, giveUp } from "./claim";
import { refusalOf } from "./refusal";
import { mailTransport } from "./transport";
import { unsubscribePath } from "./unsubscribe-token";

/** All in all; well within the claim, so that nobody else begins before this one has ended. */
const longestMs = 75_000;

type Conditions = {
  patienceMs?: number;
  /** Asked when it is sent; what it says was true when it was written. */
  mayStillGo?: (letterId: string) => Promise<boolean>;
};

const takenBack = "Something in it was taken back before it was sent. The rest is written anew.";

/**
 * Sends a letter once, however often and on however many servers it is called. Without a mail
 * server it waits. Should a server die after the mail server took a letter and before that was
 * written down, the letter goes out again with the same Message-ID, by which mail programs know it.
 * @throws Error for what may go better the next time, with the sentence that stands on the letter.
 */
export async function sendLetter(
  { letterId }: { letterId: string },
  now: Date,
  { patienceMs = longestMs, mayStillGo = async () => true }: Conditions = {},
): Promise<void> {
  const transport = mailTransport();
  if (!transport) return;
  const letter = await claimLetter(letterId, now);
  if (!letter) return;
  if (!(await mayStillGo(letterId))) return giveUp(letterId, takenBack, now);
  try {
    await transport.sendMail({ ...messageOf(letter), signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    return putBack(letter, error, now);
  }
  await db.letter.update({
    where: { id: letterId },
    data: { sentAt: now, claimedTo: null, failure: null },
  });
  await emptySecret(letterId);
}

function messageOf({ id, address, subject, text, html, writtenAt, userId, kinds }: ClaimedLetter) {
  const from = mailbox(env().MAIL_FROM ?? "") ?? { name: "", address: "" };
  const unsubscribe =
    userId && kinds.length > 0 ? addressOf(unsubscribePath(userId, kinds)) : undefined;
  return {
    messageId: `<${id}@${new URL(env().APP_URL).hostname}>`,
    date: writtenAt,
    from,
    to: { name: "", address },
    subject,
    text,
    html,
    // A letter that says why it came must not start a conversation of machines (RFC 3834).
    headers: {
      "Auto-Submitted": "auto-generated",
      ...(unsubscribe && { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }),
    },
    ...(unsubscribe && { list: { unsubscribe } }),
  };
}

async function putBack({ id }: ClaimedLetter, error: unknown, now: Date): Promise<void> {
  const { sentence, final } = refusalOf(error);
  await db.letter.update({
    where: { id },
    data: { claimedTo: null, failure: sentence, failures: { increment: 1 } },
  });
  if (final) return giveUp(id, sentence, now);
  throw new Error(sentence);
}
