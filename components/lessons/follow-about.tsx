import { requireActor } from "@/lib/auth/session";
import { listFollows } from "@/lib/lessons/followed";
import type { FollowView } from "@/lib/lessons/reading-schema";
import type { FeedLesson } from "@/lib/lessons/schema";
import { FollowButton } from "./follow-button";

const letBy = ["let_through", "fired_unseen", "bypassed", "not_there"];

/** Whatever a lesson is about, to hear of more of it. */
export async function FollowAbout({ lesson }: { lesson: FeedLesson }) {
  const follows = await listFollows(await requireActor());
  return (
    <section className="mt-9" data-print="off">
      <h2 className="mb-1 text-[20px]">Follow what it is about</h2>
      <p className="mb-3 text-[14.5px] text-muted">
        Its lessons then stand under “Following”, and what is new among them is counted.
      </p>
      <p className="flex flex-wrap gap-2">
        {subjectsOf(lesson).map((what) => (
          <FollowButton
            key={`${what.kind} ${what.value}`}
            short
            what={what}
            followed={follows.some((has) => has.kind === what.kind && has.value === what.value)}
          />
        ))}
      </p>
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
      .filter(({ outcome }) => letBy.includes(outcome))
      .map(({ slug, name }): FollowView => ({ kind: "layer", value: slug, name })),
  ];
}
