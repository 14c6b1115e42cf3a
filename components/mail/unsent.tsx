import { agoInWords } from "@/lib/dates/ago";
import {
  type UnsentKind,
  unsentKinds,
  type Unsent as View,
} from "@/lib/notifications/unsent-schema";
import { SendAgain } from "./send-again";

type Props = { unsent: View; mailed: boolean; now: Date };

/** Letters that lie, by why they do, each with the way to send them. */
export function Unsent({ unsent, mailed, now }: Props) {
  return (
    <ul>
      {unsentKinds.map((which) => (
        <Lying key={which} which={which} {...unsent[which]} mailed={mailed} now={now} />
      ))}
    </ul>
  );
}

type LyingProps = View[UnsentKind] & { which: UnsentKind; mailed: boolean; now: Date };

function Lying({ which, many, people, oldest, mailed, now }: LyingProps) {
  return (
    <li className="border-line border-t py-3">
      <p className={many > 0 ? "font-medium" : "text-muted"}>{words[which](many)}</p>
      {many > 0 && (
        <p className="text-[13px] text-muted">
          {people === 1 ? "To one person" : `To ${people} people`}
          {oldest && `, the oldest written ${agoInWords(new Date(oldest), now)}`}.
          {!mailed && " They can go when SMTP_URL and MAIL_FROM are set."}
        </p>
      )}
      <SendAgain which={which} many={many} mailed={mailed} />
    </li>
  );
}

const words: Record<UnsentKind, (many: number) => string> = {
  "given up": (many) =>
    many === 0 ? "No email was given up." : `${counted(many)} given up: the mail server refused`,
  left: (many) =>
    many === 0 ? "No email is waiting unsent." : `${counted(many)} that nobody tries to send`,
};

const counted = (many: number): string => (many === 1 ? "One email" : `${many} emails`);
