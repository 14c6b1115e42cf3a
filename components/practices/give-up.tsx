import { Section } from "@/components/teams/section";
import { ReasonForm } from "@/components/ui/reason-form";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import { leavePracticeAction, retirePracticeAction } from "@/lib/practices/actions";
import type { PracticeView } from "@/lib/practices/schema";
import { outsideToo } from "./outside-too";
import { Stories } from "./stories";

type Props = { actor: Actor; practice: PracticeView; changes: boolean };

const summary = "w-fit cursor-pointer text-[14.5px] text-muted underline underline-offset-2";

const kept = "Its page stays, with your reason. It is no longer checked for any team.";

/** Leaving it as a team, or retiring it for all, once its stories have been read again. */
export function GiveUp({ actor, practice, changes }: Props) {
  const { slug, adoptions, stories, retirement, openToAll } = practice;
  if (retirement || !mayWrite(actor)) return null;
  const leaving = adoptions.filter(
    ({ team, life }) =>
      life !== "left" &&
      team.id !== practice.team.id &&
      actor.teams.some(({ id }) => id === team.id),
  );
  if (!changes && leaving.length === 0) return null;
  return (
    <Section title="Leaving or retiring it">
      {leaving.map(({ team }) => (
        <details key={team.id} className="mb-3">
          <summary className={summary}>Leave it as {team.name}…</summary>
          <ReasonForm
            action={leavePracticeAction}
            given={{ slug, team: team.slug }}
            ask={`Why does ${team.name} stop?`}
            hint="The next one who asks will read it. Its heartbeat tokens end."
            variant="danger"
          >
            Leave the practice
          </ReasonForm>
        </details>
      ))}
      {changes && (
        <details>
          <summary className={summary}>Retire this practice…</summary>
          <div className="mt-3">
            <p className="mb-3">Before it goes, this is what it came from:</p>
            <Stories stories={stories} />
            <ReasonForm
              action={retirePracticeAction}
              given={{ slug }}
              ask="Why is it retired?"
              hint={openToAll ? `${kept} ${outsideToo}` : kept}
              variant="danger"
            >
              Retire it on purpose
            </ReasonForm>
          </div>
        </details>
      )}
    </Section>
  );
}
