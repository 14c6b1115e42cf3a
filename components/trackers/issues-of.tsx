import type { Route } from "next";
import { Anchor } from "@/components/ui/anchor";
import type { ActionItemView } from "@/lib/action-items/schema";
import { isPromised } from "@/lib/action-items/words";
import { administers } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { draftIssue, listPlaces } from "@/lib/trackers/queries";
import { IssueLine } from "./issue-line";
import { LinkForm } from "./link-form";
import { MakeForm } from "./make-form";

type Props = {
  item: Pick<ActionItemView, "number" | "id" | "title" | "status" | "issues">;
};

/** Where a promise is worked on in other tools, and the ways to make or link an issue there. */
export async function IssuesOf({ item }: Props) {
  const { number, id, title, status, issues } = item;
  const actor = await requireActor();
  const [draft, places] = await Promise.all([draftIssue(actor, { number, id }), listPlaces(actor)]);
  const offers = draft !== null && isPromised(status);
  const hint = offers && places.length === 0 && administers(actor);
  if (issues.length === 0 && !hint && !(offers && places.length > 0)) return null;
  return (
    <section aria-label="Issues">
      <h2 className="border-line border-b pb-2 text-[20px]">Issues</h2>
      {issues.length > 0 && (
        <ul>
          {issues.map((issue) => (
            <IssueLine
              key={issue.id}
              of={{ number, id }}
              issue={issue}
              promised={isPromised(status)}
              mayKeep={draft !== null}
            />
          ))}
        </ul>
      )}
      {issues.length === 0 && places.length > 0 && (
        <p className="pt-3 text-[13.5px] text-muted">
          No issue yet. One that is made or linked tells us when it moves; the action item stays
          open until it is proved.
        </p>
      )}
      {hint && (
        <p className="pt-3 text-[13.5px] text-muted">
          To work on action items in GitHub, GitLab, Jira or Linear,{" "}
          <Anchor href={"/settings/integrations" as Route} className="underline">
            add a tracker
          </Anchor>
          .
        </p>
      )}
      {offers && places.length > 0 && (
        <div className="flex flex-wrap gap-2 pt-3">
          <MakeForm of={{ number, id, title }} draft={draft} places={places} />
          <LinkForm of={{ number, id, title }} places={places} />
        </div>
      )}
    </section>
  );
}
