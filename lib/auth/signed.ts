import { createHmac, timingSafeEqual } from "node:crypto";
import { derivedKey } from "./derived-key";

/**
 * What shows that Parapet itself wrote a text, for addresses that must work without a row of their
 * own. Bound to its purpose. Safe in an address and a header; 43 characters.
 */
export const sign = (purpose: string, text: string): string =>
  createHmac("sha256", derivedKey(`signature ${purpose}`))
    .update(text, "utf8")
    .digest("base64url");

/** Takes the same time wherever the two differ. */
export function isSigned(purpose: string, text: string, signature: string): boolean {
  // Compared as written: decoded, several spellings of the last letter are the same bytes.
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(purpose, text))];
  return given.length === right.length && timingSafeEqual(given, right);
}
