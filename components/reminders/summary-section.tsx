import type { Route } from "next";
import Link from "next/link";
import { Section } from "@/components/teams/section";
import { dayAndMonth } from "@/lib/dates/clock";
import type { SummaryPart, SummaryRow } from "@/lib/reminders/schema";

type Props = { title: string; lede: string; none: string; part: SummaryPart };

/** One part of the week, as far as its reader may see it. */
export function SummarySection({ title, lede, none, part: { count, rows } }: Props) {
  const more = count - rows.length;
  return (
    <Section title={count === 0 ? title : `${title} (${count > 99 ? "99+" : count})`} lede={lede}>
      {count === 0 && <p className="text-muted">{none}</p>}
      <ul className="flex flex-col">
        {rows.map((row) => (
          <li key={row.id} className="border-line border-b py-3 last:border-b-0">
            <Link
              href={`/actions/${row.id}` as Route}
              className="font-serif text-[17px] underline-offset-4 hover:underline"
            >
              {row.title}
            </Link>
            {row.reason && <p className="font-serif text-[16px]">“{row.reason}”</p>}
            <p className="text-[13.5px] text-muted">{aboutIt(row)}</p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="mt-3 text-muted">
          {count > 99 ? `These are the first ${rows.length} of more than 99.` : `And ${more} more.`}
        </p>
      )}
    </Section>
  );
}

function aboutIt({ number, team, owner, on, by }: SummaryRow): string {
  const who = by ?? owner ?? "nobody yet";
  return [`PM-${number}`, team.name, who, dayAndMonth(on)].join(" · ");
}
