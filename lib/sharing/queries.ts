import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";
import { ensure } from "@/lib/errors/domain-error";
import { getPostmortem } from "@/lib/postmortems/queries";
import { reachPostmortem } from "@/lib/postmortems/reach";
import type { PublicContent } from "./content";
import { lookAt } from "./editor";
import { isOutNow } from "./out";
import { canPrepare, canPutOut, writersOnly } from "./policy";
import { type EditionRow, present, startingStrikes } from "./present";
import { readSource } from "./read-source";
import type { EditionEditorView } from "./schema";

/**
 * The public edition as it is prepared: the inside with its strikes, and exactly what strangers
 * would read.
 * @throws DomainError not_found when the postmortem is out of reach, forbidden for who does not
 * write it.
 */
export async function getEditionEditor(
  actor: Actor,
  { number }: { number: number },
): Promise<EditionEditorView> {
  const postmortem = await reachPostmortem(actor, number);
  ensure(canPrepare(actor, postmortem), writersOnly);
  const [{ title, stage }, source, row] = await Promise.all([
    getPostmortem(actor, { number }),
    readSource(actor, { number }),
    readEdition(postmortem.id),
  ]);
  const edition = row ? present(row) : null;
  const strikes = edition?.strikes ?? startingStrikes;
  const isPublished = stage === "published";
  return {
    ...{ number, title, isPublished, edition },
    may: { prepare: true, putOut: canPutOut(actor, postmortem) },
    ...lookAt({ ...source, title: edition?.title ?? title }, strikes, {
      edition,
      isPublished,
      out: row?.isOut ? { content: row.content as PublicContent, shown: row.shown } : null,
    }),
  };
}

async function readEdition(postmortemId: string): Promise<EditionRow | undefined> {
  const [row] = await selectOften<EditionRow>`
    SELECT e.*, ${isOutNow} AS "isOut",
      (SELECT u."name" FROM "User" u WHERE u."id" = e."putOutById") AS "putOutBy"
    FROM "PublicEdition" e JOIN "Postmortem" p ON p."id" = e."postmortemId"
    WHERE e."postmortemId" = ${postmortemId}::uuid`;
  return row;
}
