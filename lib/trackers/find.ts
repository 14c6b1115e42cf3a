import { type Actor, administers } from "@/lib/auth/actor";
import { seal, unseal } from "@/lib/auth/sealed";
import { db, type Tx } from "@/lib/db/client";
import type { Tracker } from "@/lib/db/generated/client";
import { ensure, invalid, notFound } from "@/lib/errors/domain-error";
import { listAllowed } from "@/lib/outbound/allowed";
import { administratorsOnly } from "@/lib/teams/policy";
import type { Place } from "./adapter";
import { TrackerTrouble } from "./trouble";

const purposes = { token: "tracker token", hook: "tracker hook" };

export const sealToken = (token: string) => seal(purposes.token, token);
export const sealHookSecret = (secret: string) => seal(purposes.hook, secret);
/** Null when it was sealed under another SECRET. */
export const unsealHookSecret = (sealed: string) => unseal(purposes.hook, sealed);

/** For administrators, who alone keep trackers. */
export async function findTracker(tx: Tx, actor: Actor, id: string): Promise<Tracker> {
  ensure(administers(actor), administratorsOnly);
  const tracker = await tx.tracker.findUnique({ where: { id } });
  if (!tracker) throw notFound("that tracker");
  return tracker;
}

type Kept = Pick<Tracker, "kind" | "baseUrl" | "project" | "account" | "tokenSealed">;

/** @throws TrackerTrouble when the token was sealed under another SECRET. */
export async function placeOf(tracker: Kept): Promise<Place> {
  const { kind, baseUrl, project, account } = tracker;
  const token = unseal(purposes.token, tracker.tokenSealed);
  if (token === null)
    throw new TrackerTrouble(
      "Its token was encrypted under another SECRET and cannot be read. Give it once more.",
    );
  const allow = await listAllowed();
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol !== "https:" && !allow.includes(hostname.replace(/^\[|\]$/g, "")))
    throw new TrackerTrouble(
      "Without https:// the token would travel in the open. Use https://, or allow this host if it is inside your walls.",
    );
  return { kind, baseUrl, project, account, token, allow };
}

/** A tracker that is in use, for whoever keeps a promise. */
export async function findPlace(id: string): Promise<Tracker> {
  const tracker = await db.tracker.findFirst({ where: { id, switchedOffAt: null } });
  if (!tracker) throw notFound("that tracker");
  return tracker;
}

/** What a tracker's trouble is to the person who waits for it: all of it to administrators alone. */
export async function troubleTold<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof TrackerTrouble)) throw error;
    throw invalid(administers(actor) ? error.message : error.outward);
  }
}
