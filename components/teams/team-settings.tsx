import { LineForm } from "@/components/ui/line-form";
import { renameTeamAction } from "@/lib/teams/actions";
import type { Colleague, TeamPage } from "@/lib/teams/views";
import { AddMember } from "./add-member";
import { InviteForm } from "./invite-form";
import { Section } from "./section";

type Props = { team: TeamPage; colleagues: Colleague[]; administrator: boolean };

/** What a lead can do for their team. */
export function TeamSettings({ team, colleagues, administrator }: Props) {
  const { id, slug, name, members } = team;
  const inside = new Set(members.map((member) => member.id));
  return (
    <>
      <Section title="Bring somebody in">
        <div className="flex flex-col gap-7">
          <AddMember slug={slug} colleagues={colleagues.filter((one) => !inside.has(one.id))} />
          <div>
            <h3 className="mb-2 text-[17px]">Somebody new</h3>
            <InviteForm into={{ id, slug, name }} mayMakeAdministrators={administrator} />
          </div>
        </div>
      </Section>
      <Section title="Name" lede="The team's address stays, so that links keep working.">
        <LineForm
          action={renameTeamAction}
          label="Name of the team"
          name="name"
          maxLength={120}
          button="Rename"
          defaultValue={name}
          given={{ slug }}
          done="Saved."
        />
      </Section>
    </>
  );
}
