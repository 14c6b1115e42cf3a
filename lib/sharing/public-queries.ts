import { cache } from "react";
import { z } from "zod";
import { sign } from "@/lib/auth/signed";
import { selectOften } from "@/lib/db/select";
import { fromKey, type Paged, page, toKey } from "@/lib/http/paging";
import { isUuid } from "@/lib/teams/find";
import { isOutNow } from "./out";
import type { PublicEditionRow, PublicEditionView, PublicFeedItem } from "./schema";

/** Read by its key alone, by whoever has it: the one place without an actor. */

type OutRow = Omit<PublicEditionView, "putOutAt"> & { putOutAt: Date };

export async function getPublicEdition(slug: string): Promise<PublicEditionView | null> {
  if (!isAddress(slug)) return null;
  const [found] = await selectOften<OutRow>`
    SELECT e."slug", e."content", e."indexed", e."listed", e."putOutAt"
    FROM "PublicEdition" e JOIN "Postmortem" p ON p."id" = e."postmortemId"
    WHERE e."slug" = ${slug} AND ${isOutNow}`;
  return found ? { ...found, putOutAt: found.putOutAt.toISOString() } : null;
}

/** WebP. Null as well when its edition is gone. */
export async function getPublicImage(slug: string, id: string): Promise<Uint8Array | null> {
  if (!isAddress(slug) || !isUuid(id)) return null;
  const [found] = await selectOften<{ bytes: Buffer }>`
    SELECT i."bytes" FROM "PublicImage" i JOIN "PublicEdition" e ON e."id" = i."editionId"
    JOIN "Postmortem" p ON p."id" = e."postmortemId"
    WHERE i."id" = ${id}::uuid AND e."slug" = ${slug} AND ${isOutNow}`;
  return found?.bytes ?? null;
}

/** Anything may be asked for; this is what an edition's address can be. */
const isAddress = (slug: string): boolean => /^[a-z0-9-]{3,80}$/.test(slug);

/** Whether the organisation wants its editions in an index and a feed. A page asks, and its list. */
export const isIndexPublic = cache(async (): Promise<boolean> => {
  const [organisation] = await selectOften<{ publicIndex: boolean }>`
    SELECT "publicIndex" FROM "Organisation" LIMIT 1`;
  return organisation?.publicIndex ?? false;
});

type ListedRow = Omit<PublicEditionRow, "putOutAt"> & { putOutAt: Date };
/** PostgreSQL's calendar has no year 0. */
const Moment = z.iso.datetime().refine((at) => !at.startsWith("0000"));
const Key = z.tuple([Moment, z.string().regex(/^[a-z0-9-]{3,80}$/)]);
const perPage = 30;

/**
 * Those that are to stand in the index, the newest first; none where there is no index.
 * @throws DomainError invalid for an `after` that is none of ours.
 */
export async function listPublicEditions({
  after,
}: {
  after?: string | undefined;
} = {}): Promise<Paged<PublicEditionRow>> {
  if (!(await isIndexPublic())) return { items: [], next: null };
  const [at, slug] = after ? fromKey(after, Key) : [null, null];
  const rows = await selectOften<ListedRow>`
    SELECT e."slug", e."putOutAt", e."content"->'title' AS "title",
      e."content"->'summary' AS "summary", e."content"->'layers' AS "layers",
      e."content"->>'day' AS "day"
    FROM "PublicEdition" e JOIN "Postmortem" p ON p."id" = e."postmortemId"
    WHERE e."listed" AND ${isOutNow} AND (${at}::timestamptz IS NULL
      OR (e."putOutAt", e."slug") < (${at}::timestamptz, ${slug}::text))
    ORDER BY e."putOutAt" DESC, e."slug" DESC LIMIT ${perPage + 1}`;
  const items = rows.map((row) => ({ ...row, putOutAt: row.putOutAt.toISOString() }));
  return page(items, perPage, (last) => toKey([last.putOutAt, last.slug]));
}

type FeedRow = OutRow & { id: string; firstOutAt: Date };

/** Those in the index with their contents, for its feed. */
export async function listPublicContents(limit = 30): Promise<PublicFeedItem[]> {
  if (!(await isIndexPublic())) return [];
  const rows = await selectOften<FeedRow>`
    SELECT e."id", e."slug", e."content", e."indexed", e."listed", e."putOutAt",
      coalesce(e."firstOutAt", e."putOutAt") AS "firstOutAt"
    FROM "PublicEdition" e JOIN "Postmortem" p ON p."id" = e."postmortemId"
    WHERE e."listed" AND ${isOutNow} ORDER BY e."putOutAt" DESC, e."slug" DESC LIMIT ${limit}`;
  return rows.map(({ id, putOutAt, firstOutAt, ...row }) => ({
    ...row,
    entry: entryOf(id),
    putOutAt: putOutAt.toISOString(),
    firstOutAt: firstOutAt.toISOString(),
  }));
}

/** The same for ever, and none of our own ids: nobody outside can tell which row it is. */
function entryOf(id: string): string {
  const hex = Buffer.from(sign("feed entry of an edition", id), "base64url").toString("hex");
  // Version 8 of RFC 9562: made as its maker likes.
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
