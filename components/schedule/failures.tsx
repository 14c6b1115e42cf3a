import { Empty } from "@/components/ui/empty";
import { OneButton } from "@/components/ui/one-button";
import { agoInWords } from "@/lib/dates/ago";
import { dropJobAction, retryJobAction } from "@/lib/schedule/actions";
import type { FailedJob } from "@/lib/schedule/schema";
import { queueWords } from "@/lib/schedule/words";

export function Failures({ failures, now }: { failures: FailedJob[]; now: Date }) {
  if (failures.length === 0)
    return (
      <Empty title="Nothing failed">
        When something that Parapet does by itself does not succeed, an email that the mail server
        refuses, say, it is shown here with the reason, and you can try it again. What a webhook’s
        receiver did not take is shown with the webhook.
      </Empty>
    );
  return (
    <ul>
      {failures.map((job) => (
        <li
          key={job.id}
          className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-t py-2.5"
        >
          <div className="min-w-0 flex-1 basis-72">
            <p className="[overflow-wrap:anywhere]">{job.reason}</p>
            <p className="text-[13px] text-muted">
              {queueWords[job.queue].name} · {agoInWords(new Date(job.createdAt), now)} ·{" "}
              {fateOf(job, now)}
            </p>
          </div>
          <Turns job={job} />
        </li>
      ))}
    </ul>
  );
}

/** Two ways on from a failure; forgetting one leaves what it was about as it is. */
function Turns({ job: { queue, id, reason } }: { job: FailedJob }) {
  const job = { given: { queue, id }, size: "small" } as const;
  return (
    <div className="flex flex-wrap gap-2">
      <OneButton action={retryJobAction} {...job} aria-label={`Try again: ${reason}`}>
        Try again
      </OneButton>
      <OneButton action={dropJobAction} {...job} variant="quiet" aria-label={`Forget: ${reason}`}>
        Forget
      </OneButton>
    </div>
  );
}

function fateOf({ tries, againAt }: FailedJob, now: Date): string {
  const tried = tries === 1 ? "tried once" : `tried ${tries} times`;
  if (!againAt) return `${tried}, given up`;
  const again = new Date(againAt);
  return `${tried}, again by itself ${again > now ? agoInWords(again, now) : "in a moment"}`;
}
