import { Section } from "@/components/teams/section";
import { OneButton } from "@/components/ui/one-button";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import { adoptPracticeAction, reinstatePracticeAction } from "@/lib/practices/actions";
import { canChange } from "@/lib/practices/policy";
import type { PracticeView } from "@/lib/practices/schema";
import { AttestForm } from "./attest-form";

type Props = { actor: Actor; practice: PracticeView };

/** What the asker's teams can do now: check it, or take it on. */
export function CheckHere({ actor, practice }: Props) {
  const { slug, adoptions, retirement } = practice;
  const mayReinstate = retirement && canChange(actor, { ownerTeamId: practice.team.id });
  if (!mayWrite(actor) || (actor.teams.length === 0 && !mayReinstate)) return null;
  const follows = (teamId: string) =>
    adoptions.some(({ team, life }) => team.id === teamId && life !== "left");
  if (retirement)
    return (
      <Section title="Retired on purpose" lede={`${retirement.by}: ${retirement.reason}`}>
        {mayReinstate && (
          <OneButton action={reinstatePracticeAction} given={{ slug }}>
            Reinstate this practice
          </OneButton>
        )}
      </Section>
    );
  const ours = actor.teams.filter(({ id }) => follows(id));
  const others = actor.teams.filter(({ id }) => !follows(id));
  return (
    <Section title="Is it still followed?">
      <div className="flex flex-col gap-6">
        {ours.map((team) => (
          <AttestForm key={team.id} slug={slug} team={team} />
        ))}
        {others.map((team) => (
          <OneButton key={team.id} action={adoptPracticeAction} given={{ slug, team: team.slug }}>
            Adopt it for {team.name}
          </OneButton>
        ))}
      </div>
    </Section>
  );
}
