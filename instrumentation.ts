import type { Instrumentation } from "next";

/**
 * Reads the settings once before the first request, so that a wrong one stops the start, and begins
 * with the jobs, which nobody waits for.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/env/env");
  process.env.NEXTAUTH_URL = env().APP_URL;
  // A build has no database.
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startSchedule } = await import("@/lib/schedule/run");
  void startSchedule();
}

/** The reader sees the number only; the rest stays here. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const known = error instanceof Error ? error : new Error(String(error));
  const digest = "digest" in known ? String(known.digest) : "none";
  const path = request.path.replace(/^(\/(?:join|calendar)\/)[^?]*/, "$1…").replace(/\?.*$/, "");
  console.error(`[${digest}] ${request.method} ${path} (${context.routePath})`, known);
};
