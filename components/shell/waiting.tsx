import { getActor } from "@/lib/auth/session";
import { countWaiting } from "@/lib/notifications/waiting";
import { NavLink } from "./nav-link";

type What = "drafts" | "lessons" | "promises";

const words: Record<What, string> = {
  drafts: "unfinished",
  lessons: "to answer",
  promises: "promised by you or your teams",
};

/** How much waits behind a place in the navigation; nothing is shown for nothing. */
export async function Waiting({ what }: { what: What }) {
  const actor = await getActor();
  if (!actor) return null;
  const count = (await countWaiting(actor))[what];
  if (count === 0) return null;
  return (
    <span className="ml-auto font-mono text-[11.5px] text-muted">
      {count > 99 ? "99+" : count}
      <span className="sr-only"> {words[what]}</span>
    </span>
  );
}

export async function Teams() {
  const actor = await getActor();
  if (!actor || actor.teams.length === 0) return null;
  return (
    <nav aria-label="Your teams" className="flex flex-col gap-0.5">
      <p className="px-2.5 pt-4 pb-1 font-medium text-[11px] text-muted tracking-wide">
        Your teams
      </p>
      {actor.teams.slice(0, 8).map((team) => (
        <NavLink key={team.id} href={`/teams/${encodeURIComponent(team.slug)}`} look="side">
          {team.name}
        </NavLink>
      ))}
    </nav>
  );
}
