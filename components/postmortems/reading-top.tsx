import { TopBar } from "@/components/shell/top-bar";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { requireActor } from "@/lib/auth/session";
import { mayEdit } from "@/lib/postmortems/queries";
import type { PostmortemView } from "@/lib/postmortems/schema";

export async function ReadingTop({ postmortem }: { postmortem: PostmortemView }) {
  const { number, stage } = postmortem;
  const editable = await mayEdit(await requireActor(), { number });
  const where = (
    <>
      <Anchor href="/postmortems" className="hover:text-ink">
        Postmortems
      </Anchor>{" "}
      / PM-{number}
    </>
  );
  return (
    <TopBar where={where}>
      {editable && stage === "published" && (
        <LinkButton href={`/postmortems/${number}/public`}>Share outside</LinkButton>
      )}
      {editable && (
        <LinkButton href={`/postmortems/${number}/facts`} variant="primary">
          Write
        </LinkButton>
      )}
    </TopBar>
  );
}
