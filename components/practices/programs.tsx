import { Section } from "@/components/teams/section";
import { type Actor, mayWrite } from "@/lib/auth/actor";
import { dayInWords } from "@/lib/dates/clock";
import { listHeartbeatTokens } from "@/lib/practices/beats";
import type { PracticeView } from "@/lib/practices/schema";
import { HowWeKnow } from "./how-we-know";
import { RevokeToken } from "./one-button";
import { HeartbeatTokenForm } from "./token-form";

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
            <li
              key={id}
              className="flex flex-wrap items-center gap-x-3 border-line border-t py-1.5"
            >
              <span>
                A token of {team}, made by {by} on {dayInWords(madeAt.slice(0, 10))}
              </span>
              <span className="text-muted">
                {usedAt ? `last heard ${dayInWords(usedAt.slice(0, 10))}` : "not heard yet"}
              </span>
              <span className="ml-auto">
                <RevokeToken slug={slug} id={id} made={`of ${dayInWords(madeAt.slice(0, 10))}`} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayWrite(actor) && following.length > 0 && (
        <div className="mt-4 flex flex-col gap-3">
          {following.map((team) => (
            <HeartbeatTokenForm key={team.id} slug={slug} team={team} />
          ))}
        </div>
      )}
    </Section>
  );
}
