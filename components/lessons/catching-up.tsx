import { requireActor } from "@/lib/auth/session";
import { listCatchingUp } from "@/lib/lessons/catching-up";
import type { FeedLesson } from "@/lib/lessons/schema";
import { listBecame } from "@/lib/practices/became";
import { Enough } from "./enough";
import { Feed } from "./feed";

/** Lessons from before a team's time that nobody asked it about: a few, once, and none of them waits. */
export async function CatchingUp() {
  const actor = await requireActor();
  const offers = await listCatchingUp(actor);
  const numbers = offers.flatMap(({ lessons }) => lessons.map(({ number }) => number));
  const became = offers.length > 0 ? await listBecame(actor, { numbers }) : [];
  return offers.map(({ team, lessons }) => (
    <section key={team.slug} aria-labelledby={`before-${team.slug}`} className="mt-10 first:mt-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`before-${team.slug}`} className="text-[22px]">
          Earlier lessons for {team.name}
        </h2>
        <Enough team={team.slug} name={team.name} />
      </div>
      <p className="mt-1 max-w-[60ch] text-[14.5px] text-muted">
        These are about what you use, or applied to other teams. You need not answer.
      </p>
      <Feed actor={actor} lessons={lessons.map(only(team.slug))} became={became} />
    </section>
  ));
}

/** That team's answer alone: the others are asked above. */
const only =
  (slug: string) =>
  (lesson: FeedLesson): FeedLesson => ({
    ...lesson,
    mine: lesson.mine.filter(({ team }) => team.slug === slug),
  });
