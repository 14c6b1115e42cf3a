import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import type { TeamPage } from "@/lib/teams/views";
import { PlaceForm } from "./place-form";

type Props = { team: TeamPage; you: string | null };

/** Who is in the team, its leads first. */
export function Members({ team, you }: Props) {
  if (team.members.length === 0)
    return (
      <Empty title="Nobody is in this team yet">
        Its postmortems can be read when they are published; to write one, somebody has to be in it.
      </Empty>
    );
  return (
    <ul>
      {team.members.map(({ id, name, lead }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 border-line border-t py-2.5">
          <span className="font-medium">{name}</span>
          {lead && <Chip>lead</Chip>}
          {id === you && <span className="text-[13px] text-muted">you</span>}
          {(team.yours || id === you) && (
            <span className="ml-auto flex gap-1">
              {team.yours && (
                <PlaceForm
                  slug={team.slug}
                  userId={id}
                  name={name}
                  place={lead ? "member" : "lead"}
                />
              )}
              <PlaceForm slug={team.slug} userId={id} name={name} place="out" />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
