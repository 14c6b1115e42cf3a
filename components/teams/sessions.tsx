import { Chip } from "@/components/ui/chip";
import { OneButton } from "@/components/ui/one-button";
import { dayInWords } from "@/lib/dates/clock";
import { endOneSessionAction, signOutEverywhereAction } from "@/lib/teams/actions";
import type { SessionView } from "@/lib/teams/views";
import { browserInWords } from "./browser-in-words";

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
            {!here && (
              <div className="ml-auto">
                <OneButton action={endOneSessionAction} given={{ id }} size="small" variant="quiet">
                  Sign out<span className="sr-only"> {browserInWords(browser)}</span>
                </OneButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      <OneButton
        action={signOutEverywhereAction}
        says="Ends every session at once, this one too. API tokens keep working."
      >
        Sign out everywhere
      </OneButton>
    </>
  );
}
