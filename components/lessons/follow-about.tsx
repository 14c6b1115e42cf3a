import { passedBy } from "@/lib/layers/tower-words";
import type { FollowView } from "@/lib/lessons/reading-schema";
import type { FeedLesson } from "@/lib/lessons/schema";
import { FollowButtons } from "./follow-buttons";

/** Whatever a lesson is about, to hear of more of it. */
export function FollowAbout({ lesson }: { lesson: FeedLesson }) {
  return (
    <section className="mt-9" data-print="off">
      <h2 className="mb-1 text-[20px]">Follow what it is about</h2>
      <p className="mb-3 text-[14.5px] text-muted">
        Its lessons then stand under “Following”, and what is new among them is counted.
      </p>
      <FollowButtons short wishes={subjectsOf(lesson)} />
    </section>
  );
}

function subjectsOf({ team, severity, services, tags, marks }: FeedLesson): FollowView[] {
  const plain = (kind: FollowView["kind"], names: string[]): FollowView[] =>
    names.map((name) => ({ kind, value: name, name }));
  return [
    { kind: "team", value: team.slug, name: team.name },
    ...plain("tag", tags),
    ...plain("service", services),
    ...plain("severity", severity ? [severity] : []),
    ...marks
      .filter(({ outcome }) => passedBy.has(outcome))
      .map(({ slug, name }): FollowView => ({ kind: "layer", value: slug, name })),
  ];
}
