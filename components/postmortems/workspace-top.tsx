import { TopBar } from "@/components/shell/top-bar";
import { LinkButton } from "@/components/ui/button";
import { SaveStatus } from "@/components/ui/save-status";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { getPostmortem } from "@/lib/postmortems/queries";
import { ToReview } from "./to-review";

/** What is being written, whether it is saved, and where it goes next. */
export async function WorkspaceTop({ number }: { number: number }) {
  const { title, stage } = await orNotFound(getPostmortem(await requireActor(), { number }));
  return (
    <TopBar where={`PM-${number} · ${title}`}>
      <SaveStatus />
      <LinkButton href={`/postmortems/${number}`}>
        {stage === "published" ? "Read" : "Preview"}
      </LinkButton>
      <ToReview number={number} published={stage === "published"} />
    </TopBar>
  );
}
