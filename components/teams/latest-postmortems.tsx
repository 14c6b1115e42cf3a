import type { Route } from "next";
import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { dayInWords } from "@/lib/dates/clock";

type Row = { number: number; title: string; stage: string; occurredOn: string | null };
type Props = { rows: Row[]; slug: string; more: boolean };

/** A team's last few, as far as the reader may see them. */
export function LatestPostmortems({ rows, slug, more }: Props) {
  if (rows.length === 0)
    return (
      <Empty title="No postmortem of this team that you may see">
        Drafts belong to their team; what is published, everybody can read.
      </Empty>
    );
  return (
    <>
      <ul>
        {rows.map(({ number, title, stage, occurredOn }) => (
          <li key={number} className="relative border-line border-t py-2.5 hover:bg-sunken">
            <Link
              href={`/postmortems/${number}` as Route}
              className="font-serif text-[18px] after:absolute after:inset-0"
            >
              {title}
            </Link>
            <p className="text-[13px] text-muted">
              PM-{number}
              {occurredOn && ` · ${dayInWords(occurredOn)}`}{" "}
              {stage !== "published" && <Chip>{stage === "draft" ? "draft" : "in review"}</Chip>}
            </p>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-3">
          <Link
            href={`/postmortems?team=${encodeURIComponent(slug)}` as Route}
            className="text-accent underline underline-offset-2"
          >
            All postmortems of this team
          </Link>
        </p>
      )}
    </>
  );
}
