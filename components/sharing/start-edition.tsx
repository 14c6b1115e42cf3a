"use client";

import { Empty } from "@/components/ui/empty";
import { OneButton } from "@/components/ui/one-button";
import { startEditionAction } from "@/lib/sharing/actions";
import type { EditionEditorView } from "@/lib/sharing/schema";

type Props = { view: Pick<EditionEditorView, "number" | "isPublished" | "may"> };

/** What a public edition is, before there is one. */
export function StartEdition({ view: { number, isPublished, may } }: Props) {
  const mayStart = isPublished && may.prepare;
  return (
    <Empty
      title={isPublished ? "Nothing of it is public" : "Publish it inside first"}
      action={
        mayStart && (
          <OneButton action={startEditionAction} given={{ number }} variant="primary">
            Prepare a public edition
          </OneButton>
        )
      }
    >
      {isPublished ? (
        <p>
          You see the text on the left and the stranger’s view on the right. Addresses, secrets and
          names are found for you and struck with one press; you strike the rest word by word. For
          example, “db-3.internal paged Ana” becomes “a database paged the engineer on call”.
          Nothing is public until you say so.
        </p>
      ) : (
        <p>
          A public edition is made from a published postmortem. What is still a draft stays with its
          team.
        </p>
      )}
      {isPublished && !may.prepare && (
        <p className="mt-2">Only its team and the people who take part prepare one.</p>
      )}
    </Empty>
  );
}
