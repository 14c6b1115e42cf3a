import { randomBytes } from "node:crypto";
import { seal, unseal } from "@/lib/auth/sealed";

const ofAddress = "webhook address";
const ofSecret = "webhook secret";
const dayMs = 24 * 3600 * 1000;

export const sealAddress = (url: string): string => seal(ofAddress, url);
export const unsealAddress = (sealed: string): string | null => unseal(ofAddress, sealed);

/** As the Standard Webhooks specification writes it: 32 bytes in base64 behind a mark. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

type Kept = { secret: string; before?: { secret: string; until: number } };

export const sealSecret = (secret: string): string => pack({ secret });

/** The new secret beside the one before it, which signs too for a day, so that nothing is missed. */
export function sealRenewed(secret: string, sealedBefore: string, now: Date): string {
  const kept = unpack(sealedBefore);
  const before = kept && { secret: kept.secret, until: now.getTime() + dayMs };
  return pack({ secret, ...(before && { before }) });
}

/** Those that sign at this moment, the newest first; none when SECRET is another one now. */
export function secretsAt(sealed: string, now: Date): string[] {
  const kept = unpack(sealed);
  if (!kept) return [];
  const { secret, before } = kept;
  return before && now.getTime() < before.until ? [secret, before.secret] : [secret];
}

const pack = (kept: Kept): string => seal(ofSecret, JSON.stringify(kept));

function unpack(sealed: string): Kept | null {
  const text = unseal(ofSecret, sealed);
  return text === null ? null : (JSON.parse(text) as Kept);
}
