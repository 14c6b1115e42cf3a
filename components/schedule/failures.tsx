import { Empty } from "@/components/ui/empty";
import { agoInWords } from "@/lib/dates/ago";
import type { FailedJob } from "@/lib/schedule/schema";
import { queueWords } from "@/lib/schedule/words";
import { FailureTurns } from "./failure-turns";

export function Failures({ failures, now }: { failures: FailedJob[]; now: Date }) {
  if (failures.length === 0)
    return (
      <Empty title="Nothing failed">
        When something that Parapet does by itself does not succeed, a letter that the mail server
        refuses, say, it stands here with the reason, and you can try it again. What a webhook’s
        receiver did not take stands with the webhook.
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
          <FailureTurns queue={job.queue} id={job.id} reason={job.reason} />
        </li>
      ))}
    </ul>
  );
}

function fateOf({ tries, againAt }: FailedJob, now: Date): string {
  const tried = tries === 1 ? "tried once" : `tried ${tries} times`;
  if (!againAt) return `${tried}, given up`;
  const again = new Date(againAt);
  return `${tried}, again by itself ${again > now ? agoInWords(again, now) : "in a moment"}`;
}
