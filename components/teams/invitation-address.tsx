import { dayInWords } from "@/lib/dates/clock";
import type { InvitationView } from "@/lib/teams/views";
import { OneTimeSecret } from "./one-time-secret";

/** Parapet sends no mail: whoever invites passes the address on. */
export function InvitationAddress({ invitation }: { invitation: InvitationView }) {
  const { name, address, expiresAt } = invitation;
  return (
    <OneTimeSecret
      label={`The way in for ${name}`}
      hint={`Send this address to ${name} yourself. It works once, until ${dayInWords(expiresAt)}, and is shown only now.`}
      value={address}
    />
  );
}
