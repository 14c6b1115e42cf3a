import type { Metadata } from "next";
import { Editor } from "@/components/sharing/editor";
import { StartEdition } from "@/components/sharing/start-edition";
import { textKeys } from "@/components/sharing/text-keys";
import { TopBar } from "@/components/shell/top-bar";
import { Anchor } from "@/components/ui/anchor";
import { Keys } from "@/components/ui/keys";
import { SaveStatus, SaveStatusProvider } from "@/components/ui/save-status";
import { requireActor } from "@/lib/auth/session";
import { orNotFound } from "@/lib/http/or-not-found";
import { publicHome } from "@/lib/sharing/public-address";
import { isIndexPublic } from "@/lib/sharing/public-queries";
import { getEditionEditor } from "@/lib/sharing/queries";

type Props = PageProps<"/postmortems/[number]/public">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `PM-${(await params).number}, public edition` };
}

export default async function PublicEditionPage({ params }: Props) {
  const actor = await requireActor();
  const number = Number((await params).number);
  const [view, hasIndex] = await Promise.all([
    orNotFound(getEditionEditor(actor, { number })),
    isIndexPublic(),
  ]);
  const { edition } = view;
  const where = (
    <>
      <Anchor href={`/postmortems/${number}`} className="hover:text-ink">
        PM-{number}
      </Anchor>{" "}
      / Public edition
    </>
  );
  return (
    <SaveStatusProvider>
      <TopBar where={where}>
        {edition && (
          <>
            <SaveStatus />
            <Keys keys={textKeys} className="max-sm:hidden" />
          </>
        )}
      </TopBar>
      <main id="content" className="mx-auto max-w-[1500px] px-4 py-7 md:px-7">
        <h1 className="mb-1 text-[31px]">What strangers may read</h1>
        <p className="mb-5 max-w-prose text-muted">
          A text of its own, made from “{view.title}” by striking. What is struck never leaves the
          house.
        </p>
        {edition ? (
          <Editor
            view={{ ...view, edition }}
            home={publicHome().origin}
            hasIndex={hasIndex}
            today={new Date().toISOString().slice(0, 10)}
          />
        ) : (
          <StartEdition view={view} />
        )}
      </main>
    </SaveStatusProvider>
  );
}
