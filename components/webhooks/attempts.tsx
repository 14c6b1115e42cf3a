import { agoInWords } from "@/lib/dates/ago";
import type { DeliveryView } from "@/lib/webhooks/schema";
import { Code } from "./code";

type Props = { attempts: DeliveryView["attempts"]; now: Date };

/** Newest first: when, what came back, and how long it took. */
export function Attempts({ attempts, now }: Props) {
  if (attempts.length === 0)
    return <p className="text-muted">It waits its turn; that takes a moment.</p>;
  return (
    <ol>
      {attempts.map(({ at, status, failure, answer, tookMs }, index) => (
        <li key={`${at} ${tookMs} ${status}`} className="border-line border-t py-2.5">
          <p className="flex flex-wrap gap-x-3">
            <span className={failure ? "text-breached" : "text-held"}>
              {failure || `It arrived: ${status}.`}
            </span>
            <span className="text-[13px] text-muted">
              <time dateTime={at}>{agoInWords(new Date(at), now)}</time> · {tookMs} ms
            </span>
          </p>
          {answer && <Code label={`Answer to attempt ${attempts.length - index}`}>{answer}</Code>}
        </li>
      ))}
    </ol>
  );
}
