import type { Route } from "next";
import Link from "next/link";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import type { TeamRow } from "@/lib/teams/schema";

/** Every team of the organisation, the reader's own first. */
export function TeamList({ teams }: { teams: TeamRow[] }) {
  if (teams.length === 0)
    return (
      <Empty title="No team yet">
        A team writes its own postmortems and answers the lessons of others. Web platform, Payments
        or Search, say: the people who would be woken together.
      </Empty>
    );
  return (
    <ul>
      {teams.map(({ id, slug, name, members, mine }) => (
        <li
          key={id}
          className="relative flex flex-wrap items-baseline gap-x-3 border-line border-t py-3 hover:bg-sunken"
        >
          <Link
            href={`/teams/${encodeURIComponent(slug)}` as Route}
            className="font-serif text-[19px] after:absolute after:inset-0"
          >
            {name}
          </Link>
          {mine && <Chip>yours</Chip>}
          <span className="ml-auto text-[13px] text-muted">
            {members === 1 ? "1 person" : `${members} people`}
          </span>
        </li>
      ))}
    </ul>
  );
}
