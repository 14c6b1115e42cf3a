import { dayInWords } from "@/lib/dates/clock";
import type { Tx } from "@/lib/db/client";
import { mailIsSet } from "@/lib/mail/mail-is-set";
import { postLetter } from "@/lib/mail/post";
import type { InvitationView } from "./views";

type Invited = { id: string; name: string; email: string };

/**
 * Mails somebody their way in, where there is a mail server. Letters with an older one that did not
 * go yet are given up: their address works no more.
 */
export async function mailInvitation(
  tx: Tx,
  { id, name, email }: Invited,
  invitation: InvitationView,
  now: Date,
): Promise<InvitationView> {
  await tx.letter.updateMany({
    where: { userId: id, sealed: true, sentAt: null, givenUpAt: null },
    data: { givenUpAt: now, text: "", html: "", failure: "A newer invitation took its place." },
  });
  if (!mailIsSet()) return invitation;
  const organisation = await tx.organisation.findFirst({ select: { name: true } });
  const house = organisation?.name ?? "Your organisation";
  const until = dayInWords(invitation.expiresAt);
  await postLetter(
    tx,
    {
      userId: id,
      address: email,
      localDay: new Date(now.toISOString().slice(0, 10)),
      secret: true,
    },
    {
      subject: `${house} invites you to Parapet`,
      preheader: `Choose a password by ${until} to sign in.`,
      opening: `Hello ${name}, ${house} writes its postmortems in Parapet: what happened, what held, and what changes.`,
      blocks: [
        {
          lines: [
            {
              text: "Choose a password",
              href: new URL(invitation.address).pathname,
              note: `This address works once, until ${until}. Keep it to yourself.`,
            },
          ],
        },
      ],
      footer: [
        {
          text: `You sign in as ${email}. If you did not expect this email, you need do nothing.`,
        },
      ],
    },
    now,
  );
  return { ...invitation, mailedTo: email };
}
