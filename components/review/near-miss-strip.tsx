import { LinkButton } from "@/components/ui/button";
import { OneButton } from "@/components/ui/one-button";
import { requireActor } from "@/lib/auth/session";
import { mayEdit } from "@/lib/postmortems/queries";
import type { PostmortemView } from "@/lib/postmortems/schema";
import { publishAction, withdrawAction } from "@/lib/review/actions";
import { getProgress } from "@/lib/review/progress";

/** What its writers can do with a near miss that was told in three fields. */
export async function NearMissStrip({ postmortem }: { postmortem: PostmortemView }) {
  const { number, stage, team } = postmortem;
  const actor = await requireActor();
  if (!(await mayEdit(actor, { number }))) return null;
  const { timeline, whys } = await getProgress(actor, { number });
  if (timeline || whys) return null;
  const published = stage === "published";
  return (
    <aside
      aria-label="What you can do with it"
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card bg-sunken px-4 py-2.5 text-[13.5px] print:hidden"
    >
      <p className="min-w-48 flex-1">
        {published
          ? "Everybody in the organisation can read this near miss and its lesson."
          : `A draft: only ${team.name} and those who take part see it.`}
      </p>
      <LinkButton size="small" href={`/postmortems/${number}/timeline`}>
        Grow into a full postmortem
      </LinkButton>
      <OneButton
        action={published ? withdrawAction : publishAction}
        given={{ number }}
        size="small"
      >
        {published ? "Take it back" : "Share it"}
      </OneButton>
    </aside>
  );
}
