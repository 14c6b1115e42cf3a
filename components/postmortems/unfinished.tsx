import { Anchor } from "@/components/ui/anchor";
import { Chip } from "@/components/ui/chip";
import { requireActor } from "@/lib/auth/session";
import { dayInWords } from "@/lib/dates/clock";
import { listUnfinished } from "@/lib/postmortems/queries";
import { stageWords } from "@/lib/postmortems/words";

const few = 3;

/** What is being written: your teams' drafts and reviews, lately touched first. */
export async function Unfinished() {
  const rows = await listUnfinished(await requireActor(), few + 1);
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
        <p className="pt-3 text-muted">
          Something happened, or nearly did? Paste the chat of that hour and begin with what you
          have.
        </p>
      )}
      <ul>
        {rows.slice(0, few).map((row) => (
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
            <Chip className="shrink-0 whitespace-nowrap">{stageWords[row.stage]}</Chip>
          </li>
        ))}
      </ul>
      {rows.length > few && (
        <p className="pt-2 text-[13.5px]">
          <Anchor href="/postmortems?status=draft" className="text-accent underline">
            All drafts
          </Anchor>
        </p>
      )}
    </section>
  );
}
