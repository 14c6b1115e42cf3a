import type { Metadata } from "next";
import { PromisePage } from "@/components/action-items/promise";
import { viewingOf } from "@/components/action-items/viewing";
import { TopBar } from "@/components/shell/top-bar";
import { Anchor } from "@/components/ui/anchor";
import { LinkButton } from "@/components/ui/button";
import { getAction } from "@/lib/action-items/queries";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";

type Props = PageProps<"/actions/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  const { title } = await orNotFound(getAction(await requireActor(), { id }));
  return { title };
}

export default async function ActionPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const item = await orNotFound(getAction(actor, { id }));
  return (
    <>
      <TopBar
        where={
          <>
            <Anchor href="/actions">Actions</Anchor> / PM-{item.number}
          </>
        }
      >
        {viewingOf(actor, item).viewer.edits && (
          <LinkButton href={`/postmortems/${item.number}/actions#action-${id}`}>Edit</LinkButton>
        )}
      </TopBar>
      <main id="content" className="mx-auto max-w-[760px] px-4 py-8 md:px-7">
        <PromisePage item={item} />
      </main>
    </>
  );
}
