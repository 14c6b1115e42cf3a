import type { Route } from "next";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { addressOf, type LessonFilter, narrows } from "@/lib/lessons/filter";
import { NoneFits, NonePublished } from "./none-here";

type Props = { filter: LessonFilter; follows: boolean };

const all = <LinkButton href="/lessons">All lessons</LinkButton>;

/** Why nothing stands here, and the way to where something does. */
export function NoLessons({ filter, follows }: Props) {
  const { after, unread, following, status, ...rest } = filter;
  if (narrows(rest) || (status && status !== "unanswered"))
    return <NoneFits whole={`/lessons${addressOf({ unread, following })}` as Route} />;
  if (following && !follows)
    return (
      <Empty title="You follow nothing yet" action={all}>
        Choose a team, a layer, a service, a severity or a tag among the filters, and press{" "}
        <span className="font-serif text-[16px] text-ink">Follow #certificates</span> beneath them.
        What you follow then stands here, and what is new among it is counted.
      </Empty>
    );
  if (following)
    return (
      <Empty title={unread ? "Nothing new in what you follow" : "No lesson of it yet"} action={all}>
        When a lesson of what you follow is published, it comes here.
      </Empty>
    );
  if (unread)
    return (
      <Empty title="You have read everything" action={all}>
        When another lesson is published, it stands here until you open it or mark it as read.
      </Empty>
    );
  if (status)
    return (
      <Empty title="Your teams have answered everything" action={all}>
        When another team publishes a lesson, it waits here until yours says whether it applies, is
        covered already, or is not for you.
      </Empty>
    );
  return (
    <NonePublished>
      When a postmortem is published, its lessons come here, and other teams are asked whether it
      could happen to them:{" "}
      <span className="font-serif text-[16px] text-ink">
        A certificate’s expiry date belongs in monitoring on the day it is issued.
      </span>
    </NonePublished>
  );
}
