import { createHash } from "node:crypto";
import { type Actor, personOf } from "@/lib/auth/actor";
import { type FeedPass, lookUpFeed } from "@/lib/auth/lookup";
import { fingerprint } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import { selectOften } from "@/lib/db/select";
import { env } from "@/lib/env/env";
import { addressOf } from "@/lib/lessons/filter";
import { addressesAt, feedToken } from "./addresses";
import type { Feed, FeedEntry } from "./atom";
import { filterInWords, inWords } from "./filter-words";
import { keptFilter } from "./kept-filter";
import { lessonEntries } from "./lesson-entries";
import { practiceEntries } from "./practice-entries";
import type { FeedAddresses, FeedAddressView } from "./schema";

/** The asker's own addresses, without what makes them secret. */
export async function listFeedAddresses(actor: Actor): Promise<FeedAddressView[]> {
  const rows = await readAddresses(actor);
  return Promise.all(
    rows.map(async ({ id, query, madeAt, usedAt }) => ({
      id,
      query,
      of: await filterInWords(query),
      madeAt: madeAt.toISOString(),
      usedAt: usedAt?.toISOString() ?? null,
    })),
  );
}

/** The asker's own addresses as they are read, for their own pages alone. */
export async function listFeedLinks(actor: Actor): Promise<(FeedAddresses & { of: string })[]> {
  const rows = await readAddresses(actor);
  // Under another SECRET an address is not the one that was made; nobody can name that any more.
  const known = rows.filter(({ id, tokenHash }) => fingerprint(feedToken(id)) === tokenHash);
  return Promise.all(
    known.map(async ({ id, query }) => ({
      ...addressesAt(feedToken(id)),
      of: await filterInWords(query),
    })),
  );
}

type Row = { id: string; query: string; tokenHash: string; madeAt: Date; usedAt: Date | null };

/** Asked by every look at /lessons too. */
const readAddresses = (actor: Actor) => selectOften<Row>`
  SELECT "id", "query", "tokenHash", "madeAt", "usedAt" FROM "FeedAddress"
  WHERE "userId" = ${personOf(actor)}::uuid ORDER BY "madeAt", "id"`;

/** What a feed holds at this moment, and since when it holds that. */
export type FeedRead = {
  feed: Omit<Feed, "self">;
  /** A fingerprint of all that is in it. */
  etag: string;
  changedAt: Date;
};

const most = 50;

/**
 * What a feed reader reads at a secret address, as its owner sees it now; null for an address that
 * is none, or none any more.
 */
export async function readFeed(token: string, now = new Date()): Promise<FeedRead | null> {
  const found = await lookUpFeed(fingerprint(token));
  if (!found) return null;
  const { actor, address } = found;
  const filter = await keptFilter(address.query);
  const [title, lessons, practices] = await Promise.all([
    inWords(filter),
    lessonEntries(actor, filter),
    practiceEntries(actor, filter),
  ]);
  const entries = [...lessons, ...practices].sort(newestFirst).slice(0, most);
  const feed = {
    id: `urn:uuid:${address.id}`,
    title: `${title} · Parapet`,
    home: `${env().APP_URL}/lessons${addressOf(filter)}`,
    updated: latest(entries, address.madeAt),
    entries,
  };
  const etag = createHash("sha256").update(JSON.stringify(feed)).digest("base64url");
  return { feed, etag, changedAt: await changedAt(address, etag, now) };
}

const newestFirst = (one: FeedEntry, other: FeedEntry): number =>
  other.published.getTime() - one.published.getTime() || (one.id < other.id ? 1 : -1);

const latest = (entries: FeedEntry[], otherwise: Date): Date =>
  entries.length === 0
    ? otherwise
    : new Date(Math.max(...entries.map(({ updated }) => updated.getTime())));

/** A lesson that goes away leaves no day of its own: since when this is so has to be kept. */
async function changedAt(address: FeedPass, etag: string, now: Date): Promise<Date> {
  if (address.etag === etag) return address.changedAt;
  await db.feedAddress.updateMany({
    where: { id: address.id },
    data: { etag, changedAt: now },
  });
  return now;
}
