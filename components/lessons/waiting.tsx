import { Glyph, glyphOf } from "@/components/layers/glyph";
import { Anchor } from "@/components/ui/anchor";
import { requireActor } from "@/lib/auth/session";
import { dayAndMonth } from "@/lib/dates/clock";
import { listUnanswered } from "@/lib/lessons/feed";
import type { FeedLesson } from "@/lib/lessons/schema";

/** "Could this happen to us?": the newest lessons that your teams have not answered. */
export async function WaitingLessons() {
  const lessons = await listUnanswered(await requireActor(), 2);
  return (
    <section>
      <h2 className="border-line border-b pb-2 text-[20px]">Could this happen to us?</h2>
      {lessons.length === 0 && (
        <p className="pt-3 text-muted">
          No lesson waits for an answer. When another team publishes what it learnt, your team is
          asked whether it applies, is covered already, or is not for you.
        </p>
      )}
      <ul>
        {lessons.map((lesson) => (
          <li
            key={lesson.id}
            className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-line border-b py-3"
          >
            <Anchor
              href={`/lessons/${lesson.id}`}
              className="font-medium text-[15px] after:absolute after:inset-0"
            >
              {lesson.headline}
            </Anchor>
            <Glyph tower={glyphOf(lesson.marks)} />
            <p className="col-span-2 text-[13px] text-muted">
              {lesson.team.name}
              {lesson.publishedAt && `, ${dayAndMonth(lesson.publishedAt.slice(0, 10))}`} ·{" "}
              {silentIn(lesson)}
            </p>
          </li>
        ))}
      </ul>
      {lessons.length > 0 && (
        <p className="pt-3 text-[13.5px]">
          <Anchor href="/lessons?status=unanswered" className="text-accent underline">
            All lessons that wait for an answer
          </Anchor>
        </p>
      )}
    </section>
  );
}

function silentIn({ mine }: FeedLesson): string {
  const silent = mine.filter(({ stance }) => stance === null).map(({ team }) => team.name);
  return `${silent.join(" and ")} ${silent.length === 1 ? "has" : "have"} not answered`;
}
