import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { agoInWords } from "@/lib/dates/ago";
import type { LetterView } from "@/lib/notifications/letters-seen";

type Props = { letters: LetterView[]; shown: boolean; now: Date };

/** Letters, newest first, with their words where those may be read here. */
export function Letters({ letters, shown, now }: Props) {
  if (letters.length === 0)
    return (
      <Empty title={shown ? "No email was written yet" : "Every email was sent"}>
        {shown
          ? "When somebody is told of an action item, a proof or a review, and wants that by mail, the email is shown here."
          : "An email that the mail server did not take would be shown here with what it said."}
      </Empty>
    );
  return (
    <ul>
      {letters.map((letter) => (
        <li key={letter.id} className="border-line border-t py-3">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <p className="min-w-0 flex-1 basis-72 font-medium [overflow-wrap:anywhere]">
              {letter.words?.subject ?? `To ${letter.address}`}
            </p>
            <Chip>{letter.state}</Chip>
          </div>
          <p className="text-[13px] text-muted [overflow-wrap:anywhere]">
            {letter.words && `To ${letter.address}, `}written{" "}
            <time dateTime={letter.writtenAt}>{agoInWords(new Date(letter.writtenAt), now)}</time>
            {letter.failures > 0 && ` · tried ${timesInWords(letter.failures)}`}
          </p>
          {letter.failure && <p className="mt-1 text-breached">{letter.failure}</p>}
          {letter.words && <Words id={letter.id} {...letter.words} />}
        </li>
      ))}
    </ul>
  );
}

const timesInWords = (failures: number): string => (failures === 1 ? "once" : `${failures} times`);

function Words({ id, subject, text }: { id: string; subject: string; text: string }) {
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-[13px] text-muted">Read it</summary>
      <iframe
        src={`/settings/letters/${id}/html`}
        title={`The email “${subject}”`}
        // Nothing of a letter runs, and nothing of it leads out of the frame.
        sandbox=""
        loading="lazy"
        className="mt-3 h-[36rem] w-full rounded-card border border-line"
      />
      <h3 className="mt-4 text-[15px]">As plain text</h3>
      <pre className="mt-2 overflow-x-auto whitespace-pre-wrap rounded-card bg-sunken p-4 font-mono text-[13px] [overflow-wrap:anywhere]">
        {text}
      </pre>
    </details>
  );
}
