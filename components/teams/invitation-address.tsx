import { dayInWords } from "@/lib/dates/clock";
import type { InvitationView } from "@/lib/teams/views";
import { OneTimeSecret } from "./one-time-secret";

/** The address is on its way by mail where there is a mail server; else whoever invites passes it on. */
export function InvitationAddress({ invitation }: { invitation: InvitationView }) {
  const { name, address, expiresAt, mailedTo } = invitation;
  const way = mailedTo
    ? `It is on its way to ${mailedTo}; pass it on yourself should the email not arrive.`
    : `Send this link to ${name} yourself.`;
  return (
    <OneTimeSecret
      label={`The way in for ${name}`}
      hint={`${way} It works once, until ${dayInWords(expiresAt)}, and is shown only now.`}
      value={address}
    />
  );
}
