import { env } from "@/lib/env/env";

/**
 * Whether a request that may ride on a cookie comes from our own pages. Next lets an action
 * without an `Origin` pass and checks route handlers not at all, so we ask every time: browsers
 * send `Origin` with every request that changes something.
 */
export function sameOrigin(headers: Headers): boolean {
  const origin = headers.get("origin");
  if (!origin || origin === "null") return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin === new URL(env().APP_URL).origin || hostOf(origin) === host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
