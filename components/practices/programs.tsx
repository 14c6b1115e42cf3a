import { MadeSecret } from "@/components/teams/made-secret";
import { Section } from "@/components/teams/section";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import { revokeHeartbeatTokenAction } from "@/lib/practices/actions";
import { listHeartbeatTokens } from "@/lib/practices/beats";
import type { PracticeView } from "@/lib/practices/schema";
import { HowWeKnow } from "./how-we-know";
import { NewHeartbeatToken } from "./new-heartbeat-token";

type Props = { actor: Actor; practice: PracticeView };

/** How it is known, and the programs that may say so. */
export async function Programs({ actor, practice }: Props) {
  const { slug, adoptions, retirement } = practice;
  if (retirement) return null;
  const tokens = await listHeartbeatTokens(actor, { slug });
  const following = actor.teams.filter(({ id }) =>
    adoptions.some(({ team, life }) => team.id === id && life !== "left"),
  );
  return (
    <Section title="How we know">
      <HowWeKnow practice={practice} {...(following[0] && { team: following[0].slug })} />
      {tokens.length > 0 && (
        <ul className="mt-4 text-[13.5px]">
          {tokens.map(({ id, team, by, madeAt, usedAt }) => (
            <MadeSecret
              key={id}
              of={`A token of ${team}, by ${by}`}
              madeAt={madeAt}
              usedAt={usedAt}
              used="heard"
              revoke={revokeHeartbeatTokenAction}
              given={{ slug, id }}
              warning="Heartbeats sent with it are refused from now on. This cannot be undone."
              end="Revoke the token"
            />
          ))}
        </ul>
      )}
      {mayWrite(actor) && following.length > 0 && (
        <div className="mt-4 flex flex-col gap-3">
          {following.map((team) => (
            <NewHeartbeatToken key={team.id} slug={slug} team={team} />
          ))}
        </div>
      )}
    </Section>
  );
}
