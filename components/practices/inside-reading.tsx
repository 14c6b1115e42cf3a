import { LinkButton } from "@/components/ui/button";
import type { Actor } from "@/lib/auth/actor";
import { readPulse } from "@/lib/practices/beats";
import type { PracticeView } from "@/lib/practices/schema";
import { Adopters } from "./adopters";
import { HowWeKnow } from "./how-we-know";
import { PracticeReading, ReadingPart } from "./reading";
import { Stories } from "./stories";

type Props = { actor: Actor; practice: PracticeView };

/** For those who are signed in: with names, incidents and ways to check. */
export async function InsideReading({ actor, practice }: Props) {
  const { slug, team, layer, adoptions, stories, retirement } = practice;
  const pulse = await readPulse(actor, { slug });
  const eyebrow = `Practice of ${team.name}${layer ? ` · strengthens ${layer.name}` : ""}`;
  return (
    <PracticeReading eyebrow={eyebrow} practice={practice} pulse={pulse} retired={retirement}>
      <ReadingPart title={stories.length > 1 ? "The stories" : "The story"}>
        <Stories stories={stories} />
      </ReadingPart>
      <ReadingPart title="Who adopted it">
        <Adopters adoptions={adoptions} retired={retirement !== null} />
      </ReadingPart>
      {!retirement && (
        <ReadingPart title="How we know">
          <HowWeKnow practice={practice} />
        </ReadingPart>
      )}
      <p className="mt-8 flex flex-wrap gap-2">
        <LinkButton href={`/practices/${slug}`}>
          {retirement ? "Change it, or reinstate it" : "Check, adopt or change it"}
        </LinkButton>
        <LinkButton href="/practices" variant="quiet">
          All practices
        </LinkButton>
      </p>
    </PracticeReading>
  );
}
