import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** HMAC-SHA256 over what came, byte by byte. */
export const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text, "utf8").digest();

/** In a time that does not tell how much of it is right. Differing lengths are no secret. */
export function isSame(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** "sha256=<hex>" of GitHub and Jira, and the bare hex of Linear. */
export function isSignedHex(given: string, key: string, body: string): boolean {
  const hex = /^(?:sha256=)?([0-9a-f]{64})$/i.exec(given)?.[1];
  return hex !== undefined && isSame(Buffer.from(hex, "hex"), hmac(key, body));
}

export function headerOf(headers: IncomingHttpHeaders, name: string): string {
  const value = headers[name];
  return Array.isArray(value) ? (value[0] ?? "") : (value ?? "");
}

const toleranceMs = 5 * 60_000;

/** Signed times of another clock, five minutes off at most. */
export const isRecent = (ms: number, now: Date): boolean =>
  Math.abs(now.getTime() - ms) <= toleranceMs;
