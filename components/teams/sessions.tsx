import { Chip } from "@/components/ui/chip";
import { dayInWords } from "@/lib/dates/clock";
import type { SessionView } from "@/lib/teams/views";
import { browserInWords } from "./browser-in-words";
import { EndSession, SignOutEverywhere } from "./session-ends";

/** Where the asker is signed in. */
export function Sessions({ sessions }: { sessions: SessionView[] }) {
  return (
    <>
      <ul className="mb-4 max-w-[42rem]">
        {sessions.map(({ id, browser, createdAt, expiresAt, here }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 border-line border-b py-2.5">
            <span className="font-medium">{browserInWords(browser)}</span>
            {here && <Chip>this browser</Chip>}
            <span className="text-[13px] text-muted">
              signed in {dayInWords(createdAt)}, until {dayInWords(expiresAt)}
            </span>
            {!here && <EndSession id={id} name={browserInWords(browser)} />}
          </li>
        ))}
      </ul>
      <SignOutEverywhere />
    </>
  );
}
