import { LinkButton } from "@/components/ui/button";
import { mayWrite } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { type Met, practicesFor } from "@/lib/practices/met";
import { lifeWords } from "@/lib/practices/words";
import { LifeMark } from "./life-mark";
import { StoryForm } from "./story-form";

type Props = { number: number; published: boolean };

/** What became a rule here, and which rule slept when this happened. */
export async function PracticesOf({ number, published }: Props) {
  const actor = await requireActor();
  const met = await practicesFor(actor, { number });
  const forms = published && mayWrite(actor) && actor.teams.length > 0;
  if (met.length === 0 && !forms) return null;
  return (
    <section data-print={met.length === 0 ? "off" : undefined}>
      <h2 className="mb-3 text-[23px]">What became a practice</h2>
      {met.length > 0 && (
        <ul className="mb-3">
          {met.map((one) => (
            <Line key={one.slug} met={one} number={number} />
          ))}
        </ul>
      )}
      {forms && (
        <p className="flex flex-wrap items-center gap-3 text-[13.5px] text-muted" data-print="off">
          <LinkButton href={`/practices/new?from=${number}`}>Form a practice from this</LinkButton>A
          rule that outlives its incident, with a way to know that it is followed.
        </p>
      )}
    </section>
  );
}

const whyWords: Record<Met["why"], string> = {
  story: "came from this",
  would_have_met: "would have caught this, but was lapsed or retired at the time",
  slept: "was lapsed or retired then, and strengthens a layer that did not hold here",
};

function Line({ met, number }: { met: Met; number: number }) {
  const { slug, statement, team, life, note, why, openToAll, mayTell } = met;
  return (
    <li className="border-line border-t py-3 first:border-t-0">
      <p className="flex flex-wrap items-center gap-x-3 text-[13px] text-muted">
        <LifeMark life={life} words={lifeWords[life].toLowerCase()} />
        <span>{team}</span>
        <span className={why === "story" ? "" : "text-breached"}>{whyWords[why]}</span>
      </p>
      <a
        href={`/why/${slug}`}
        className="font-serif text-[18px] underline-offset-4 [overflow-wrap:anywhere] hover:underline"
      >
        {statement}
      </a>
      {note && <p className="max-w-[62ch] text-[14.5px] text-muted">{note}</p>}
      {why === "slept" && mayTell && (
        <details data-print="off">
          <summary className="w-fit cursor-pointer text-[13.5px] text-muted underline underline-offset-2">
            It would have caught this: say how
          </summary>
          <div className="mt-2 max-w-[560px]">
            <StoryForm slug={slug} openToAll={openToAll} number={number} />
          </div>
        </details>
      )}
    </li>
  );
}
