import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { env } from "@/lib/env/env";
import { authOptions } from "./options";
import { getActor } from "./session";

type Context = { params: Promise<{ nextauth: string[] }> };

/**
 * What of next-auth is reachable. The rest of it (its own pages, its providers list, a log that
 * anybody could write to, sessions that clients change) has no use here.
 */
const open = new Set([
  "GET csrf",
  "GET session",
  "GET signin",
  "GET error",
  "POST callback/credentials",
  "POST signout",
]);

/** next-auth behind a list of what we use of it. */
export async function serveAuth(request: NextRequest, context: Context): Promise<Response> {
  const asked = `${request.method} ${(await context.params).nextauth.join("/")}`;
  if (!open.has(asked)) return Response.json({}, { status: 404 });
  // next-auth breaks on JSON that is cut short, and our forms send none.
  if (request.headers.get("content-type")?.includes("json"))
    return Response.json({}, { status: 415 });
  // The cookie alone is no session: the row decides.
  if (asked === "GET session" && !(await getActor())) return Response.json({});
  // Where it redirects to follows the settings, never the request's own headers.
  process.env.NEXTAUTH_URL = env().APP_URL;
  return NextAuth(request, context, authOptions());
}
