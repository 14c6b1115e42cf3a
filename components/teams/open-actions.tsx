import type { Route } from "next";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { dayInWords } from "@/lib/dates/clock";

type Row = { id: string; number: number; title: string; dueOn: string | null };
type Props = { rows: Row[]; slug: string; more: boolean };

/** What a team still promises, soonest due first. */
export function OpenActions({ rows, slug, more }: Props) {
  const all = `/actions?team=${encodeURIComponent(slug)}` as Route;
  if (rows.length === 0)
    return (
      <Empty title="Nothing is promised just now">
        An action is a change to a process, a tool or a layer, with somebody who owns it. Those of
        this team wait here until they are proved.
      </Empty>
    );
  return (
    <>
      <ul>
        {rows.map(({ id, number, title, dueOn }) => (
          <li key={id} className="relative border-line border-t py-2.5 hover:bg-sunken">
            <Link
              href={`${all}#action-${id}` as Route}
              className="font-medium after:absolute after:inset-0"
            >
              {title}
            </Link>
            <p className="text-[13px] text-muted">
              PM-{number} · {dueOn ? `due ${dayInWords(dueOn)}` : "no due date"}
            </p>
          </li>
        ))}
      </ul>
      {more && (
        <p className="mt-3">
          <Link href={all} className="text-accent underline underline-offset-2">
            All open actions of this team
          </Link>
        </p>
      )}
    </>
  );
}
