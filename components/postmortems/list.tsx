import Link from "next/link";
import { Glyph } from "@/components/layers/glyph";
import { LinkButton } from "@/components/ui/button";
import { Chip, SeverityBadge } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { dayInWords } from "@/lib/dates/clock";
import type { PostmortemFilter, PostmortemRow } from "@/lib/postmortems/schema";
import { stageWords } from "@/lib/postmortems/words";

type Props = { rows: PostmortemRow[]; filter: PostmortemFilter };

/** One line a postmortem: what, whose, when, and what its tower did. */
export function PostmortemList({ rows, filter }: Props) {
  if (rows.length === 0) return <NoPostmortems filter={filter} />;
  return (
    <ul className="mt-5">
      {rows.map((row) => (
        <li key={row.number} className="relative border-line border-t py-3.5 hover:bg-sunken">
          <div className="flex flex-wrap items-center gap-2 text-[13px] text-muted">
            {row.severity && <SeverityBadge name={row.severity} />}
            <b className="font-semibold text-ink">{row.team.name}</b>
            <span>
              {row.occurredOn && `${dayInWords(row.occurredOn)} · `}PM-{row.number}
            </span>
            {row.stage !== "published" && <Chip>{stageWords[row.stage]}</Chip>}
            {row.nearMiss && <Chip>near miss</Chip>}
            <span className="ml-auto">
              <Glyph marks={row.marks} />
            </span>
          </div>
          <h2 className="mt-0.5 text-[20px] leading-snug">
            <Link href={`/postmortems/${row.number}`} className="after:absolute after:inset-0">
              {row.title}
            </Link>
          </h2>
          {row.summary && (
            <p className="line-clamp-1 font-serif text-[16px] text-muted">{row.summary}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function NoPostmortems({ filter }: { filter: PostmortemFilter }) {
  const { team, severity, layer, tag, status } = filter;
  if (team || severity || layer || tag || status)
    return (
      <div className="mt-5">
        <Empty
          title="Nothing fits these filters"
          action={<LinkButton href="/postmortems">Show all</LinkButton>}
        >
          Take one of them away, or look through all postmortems that you may see.
        </Empty>
      </div>
    );
  return (
    <div className="mt-5">
      <Empty
        title="No postmortem yet"
        action={
          <LinkButton href="/postmortems/new" variant="primary">
            Write the first one
          </LinkButton>
        }
      >
        A postmortem is the record of one incident, or of something a layer caught in time: what
        happened when, why it made sense, what held, and what others can learn. You can begin from
        the chat of that night, pasted as it is.
      </Empty>
    </div>
  );
}
