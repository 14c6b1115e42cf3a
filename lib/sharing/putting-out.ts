import { record } from "@/lib/activity/record";
import { type Actor, personOf } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { DomainError, ensure, invalid } from "@/lib/errors/domain-error";
import type { PublicContent } from "./content";
import { type Copied, copyPictures } from "./copying";
import { findEdition, findSharable } from "./find";
import { picturesIn, withPictures } from "./pictures";
import { canPutOut, leadsOnly } from "./policy";
import { getEditionEditor } from "./queries";
import type { EditionSaved, PuttingOut } from "./schema";
import { nameOf } from "./seen";

/**
 * Puts exactly the preview that was looked at before strangers: a copy, which no later change of the
 * postmortem reaches.
 * @throws DomainError invalid while something is undecided, conflict when the preview or a setting is
 * another one by now.
 */
export async function putOut(actor: Actor, { number, seen }: PuttingOut): Promise<EditionSaved> {
  const view = await getEditionEditor(actor, { number });
  ensure(view.may.putOut, leadsOnly);
  const { edition, preview, problems } = view;
  if (!edition)
    throw invalid("There is no public edition of this postmortem yet. Start one first.");
  if (seen !== view.seen) throw changedSince();
  const [problem] = problems;
  if (problem) throw invalid(problem);
  // Pictures are encoded before anybody has to wait for a row.
  const copied = await copyPictures(number, picturesIn(preview));
  return transaction(async (tx) => {
    const postmortem = await findSharable(tx, actor, number);
    ensure(canPutOut(actor, postmortem), leadsOnly);
    const row = await findEdition(tx, postmortem.id);
    if (row.version !== edition.version || postmortem.stage !== "published") throw changedSince();
    await replacePictures(tx, row.id, copied);
    const now = new Date();
    wrote(
      await tx.publicEdition.updateMany({
        where: { id: row.id, version: row.version },
        data: {
          content: outside(preview, copied),
          shown: nameOf(preview),
          putOutAt: now,
          firstOutAt: row.firstOutAt ?? now,
          putOutById: personOf(actor),
          withdrawnAt: null,
          version: { increment: 1 },
        },
      }),
    );
    await record(tx, actor, "edition.put-out", { postmortemId: postmortem.id, subjectId: row.id });
    return { version: row.version + 1 };
  });
}

const changedSince = () =>
  new DomainError(
    "conflict",
    "Something changed since you looked, so nothing was made public. Look once more, then try again.",
  );

async function replacePictures(tx: Tx, editionId: string, copied: readonly Copied[]) {
  await tx.publicImage.deleteMany({ where: { editionId } });
  await tx.publicImage.createMany({
    data: copied.map(({ id, bytes }) => ({ id, bytes, editionId })),
  });
}

/** The preview with the copies in place of what they were copied from. */
function outside(preview: PublicContent, copied: readonly Copied[]): PublicContent {
  const copies = new Map(copied.map((copy) => [copy.from, copy]));
  return withPictures(preview, (picture) => {
    const copy = copies.get(picture.id);
    if (!copy) throw new Error("A picture of the preview was not copied");
    const { id, width, height } = copy;
    return { ...picture, id, width, height };
  });
}
