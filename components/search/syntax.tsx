import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";

const examples = [
  ["certificate expired", "both words, in any form: “expires”, “expiring”"],
  ['"connection refused"', "these words, together"],
  ["retries -checkout", "the first word, without what has the second"],
  ["migrat", "the last word may be a beginning; elsewhere write migrat*"],
  ["PM-1", "a postmortem by its number"],
] as const;

/** What can be typed, each with an example to try. */
export function Syntax() {
  return (
    <dl className="mt-3 grid gap-x-5 gap-y-2 text-[14.5px] sm:grid-cols-[auto_minmax(0,1fr)]">
      {examples.map(([typed, means]) => (
        <div key={typed} className="contents">
          <dt>
            <Anchor
              href={`/search?q=${encodeURIComponent(typed)}` as Route}
              className="font-mono text-[13.5px] text-ink underline decoration-line-strong underline-offset-4"
            >
              {typed}
            </Anchor>
          </dt>
          <dd className="text-muted max-sm:mb-1.5">{means}</dd>
        </div>
      ))}
    </dl>
  );
}
