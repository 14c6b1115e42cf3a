import { Empty } from "@/components/ui/empty";
import type { LessonView } from "@/lib/lessons/schema";
import { LessonCard } from "./card";
import { Composer } from "./composer";

/** The lessons of one postmortem, with room for the next. */
export function LessonEditor({ number, lessons }: { number: number; lessons: LessonView[] }) {
  return (
    <>
      {lessons.length === 0 && (
        <Empty title="No lesson yet">
          A lesson is what another team should know, in three sentences or less:{" "}
          <span className="font-serif text-[16px] text-ink">
            Retries without a budget turn a slow dependency into an outage. Each layer retried three
            times; three layers made twenty-seven.
          </span>{" "}
          Publishing needs one.
        </Empty>
      )}
      <ol aria-label="Lessons" className="flex flex-col gap-3">
        {lessons.map((lesson, index) => (
          <LessonCard key={lesson.id} lesson={lesson} place={index + 1} />
        ))}
      </ol>
      <Composer number={number} />
    </>
  );
}
