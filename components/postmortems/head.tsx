import { Anchor } from "@/components/ui/anchor";
import { Chip, SeverityBadge } from "@/components/ui/chip";
import { Prose } from "@/components/ui/prose";
import { dayInWords } from "@/lib/dates/clock";
import type { PostmortemView } from "@/lib/postmortems/schema";
import { stageWords } from "@/lib/postmortems/words";

/** How the article opens: what it is, its title, and one paragraph. */
export function Head({ postmortem }: { postmortem: PostmortemView }) {
  const { severity, team, services, stage, publishedAt, nearMiss, occurredOn } = postmortem;
  return (
    <header>
      <div className="flex flex-wrap items-center gap-2">
        {severity && <SeverityBadge name={severity} />}
        <Anchor href={`/postmortems?team=${team.slug}`}>
          <Chip className="font-semibold text-ink!">{team.name}</Chip>
        </Anchor>
        {services.map((service) => (
          <Chip key={service}>{service}</Chip>
        ))}
        {occurredOn && <Chip>{dayInWords(occurredOn)}</Chip>}
        {nearMiss && <Chip>near miss</Chip>}
        <Chip>
          {publishedAt ? `Published ${dayInWords(publishedAt.slice(0, 10))}` : stageWords[stage]}
        </Chip>
      </div>
      <h1 className="mt-3 max-w-[22ch] text-balance text-[32px] leading-[1.12] md:text-[42px]">
        {postmortem.title}
      </h1>
      {postmortem.summary && (
        <Prose text={postmortem.summary} className="mt-3 max-w-[62ch] text-[19px]! text-muted" />
      )}
    </header>
  );
}
