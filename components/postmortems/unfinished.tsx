import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { listUnfinished } from "@/lib/postmortems/queries";
import { stageWords } from "@/lib/postmortems/words";

/** What is being written: your teams' drafts and reviews, lately touched first. */
export async function Unfinished() {
  const rows = await listUnfinished(await requireActor());
  return (
    <section>
      <div className="flex items-baseline justify-between gap-3 border-line border-b pb-2">
        <h2 className="text-[20px]">Writing</h2>
        <Anchor
          href="/postmortems/near-miss"
          className="text-[13.5px] text-muted underline decoration-line-strong underline-offset-4 hover:text-ink"
        >
          Record a near miss
        </Anchor>
      </div>
      {rows.length === 0 && (
        <div className="pt-3">
          <Empty
            title="No draft is open"
            action={<LinkButton href="/postmortems/new">New postmortem</LinkButton>}
          >
            Something happened, or nearly did? Paste the chat of that hour and begin with what you
            have.
          </Empty>
        </div>
      )}
      <ul>
        {rows.map((row) => (
          <li
            key={row.number}
            className="relative flex items-start gap-3 border-line border-b py-3"
          >
            <div className="min-w-0 grow">
              <Anchor
                href={`/postmortems/${row.number}/facts`}
                className="font-medium text-[15px] after:absolute after:inset-0"
              >
                {row.title}
              </Anchor>
              <p className="text-[13px] text-muted">
                PM-{row.number} · {row.team.name}
                {row.occurredOn && ` · ${dayInWords(row.occurredOn)}`}
              </p>
            </div>
            <Chip>{stageWords[row.stage]}</Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
