import type { Metadata } from "next";
import { LessonEditor } from "@/components/lessons/editor";
import { AsideGroup, StepFrame } from "@/components/postmortems/step-frame";
import { WorthAsking } from "@/components/postmortems/worth-asking";
import { SeenBefore } from "@/components/precedents/seen-before";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { listLessons } from "@/lib/lessons/queries";
import { lessonQuestions } from "@/lib/lessons/questions";

export const metadata: Metadata = { title: "Lessons" };

type Props = PageProps<"/postmortems/[number]/lessons">;

export default async function LessonsPage({ params }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const lessons = await orNotFound(listLessons(actor, { number }));
  return (
    <StepFrame
      title="What should another team know?"
      lede="They have three minutes and were not there. Three sentences at most; a second thought is a second lesson."
      aside={
        <>
          <SeenBefore number={number} />
          <WorthAsking questions={lessonQuestions(lessons)} />
          <AsideGroup title="A lesson that travels">
            <p className="text-muted">
              Says what is true elsewhere too, not what happened here: “A test suite that never
              starts the app cannot notice that the app doesn’t start.” It names no team, no person
              and no service that others do not have.
            </p>
          </AsideGroup>
        </>
      }
    >
      <LessonEditor number={number} lessons={lessons} />
    </StepFrame>
  );
}
