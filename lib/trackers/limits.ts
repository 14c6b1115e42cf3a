import type { IncomingHttpHeaders } from "node:http";

const remaining = [
  "x-ratelimit-remaining",
  "ratelimit-remaining",
  "x-ratelimit-requests-remaining",
];
const resets = ["x-ratelimit-reset", "ratelimit-reset", "x-ratelimit-requests-reset"];

/** Nobody is made to wait longer than this by another server's word. */
const longestMs = 24 * 3_600_000;

/** When questions are allowed again, if this answer says that they are used up. */
export function spentUntil(headers: IncomingHttpHeaders, now: Date): Date | null {
  const spent = remaining.some((name) => textOf(headers, name) === "0");
  return spent ? (resetOf(headers) ?? inSeconds(60, now)) : null;
}

/** When to come back after having been sent away: `Retry-After`, else the limit's end, else soon. */
export function waitUntil(headers: IncomingHttpHeaders, now: Date): Date {
  const until = retryAfter(headers, now) ?? resetOf(headers) ?? inSeconds(60, now);
  return new Date(Math.min(until.getTime(), now.getTime() + longestMs));
}

/** Seconds or a date, RFC 9110. */
function retryAfter(headers: IncomingHttpHeaders, now: Date): Date | null {
  const text = textOf(headers, "retry-after");
  if (/^\d+$/.test(text)) return inSeconds(Number(text), now);
  return dateOf(text);
}

/** Seconds (GitHub, GitLab) or milliseconds (Linear) since 1970, or a date (Jira). */
function resetOf(headers: IncomingHttpHeaders): Date | null {
  const text = resets.map((name) => textOf(headers, name)).find(Boolean) ?? "";
  if (!/^\d+$/.test(text)) return dateOf(text);
  const number = Number(text);
  return dateOf(new Date(number > 1e11 ? number : number * 1_000));
}

function dateOf(text: string | Date): Date | null {
  const date = new Date(text);
  return text === "" || Number.isNaN(date.getTime()) ? null : date;
}

const inSeconds = (seconds: number, now: Date) => new Date(now.getTime() + seconds * 1_000);

function textOf(headers: IncomingHttpHeaders, name: string): string {
  return String(headers[name] ?? "").trim();
}
