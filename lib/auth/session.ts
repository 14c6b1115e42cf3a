import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/env/env";
import { wantedPath } from "@/lib/http/wanted-path";
import type { Actor } from "./actor";
import { sessionCookie } from "./cookie";
import { lookUpActor } from "./lookup";

/** The first gate: a signed-in browser. Looked up in the database once per request. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await getSessionId();
  return sessionId ? lookUpActor({ sessionId }) : null;
});

/** For pages: whoever is not signed in is led to the door, and from there back to here. */
export async function requireActor(): Promise<Actor> {
  return (await getActor()) ?? toTheDoor();
}

async function toTheDoor(): Promise<never> {
  const wanted = (await headers()).get(wantedPath) ?? "/";
  redirect(wanted === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(wanted)}`);
}

export const getSessionId = cache(async (): Promise<string | null> => {
  const cookie = (await cookies()).get(sessionCookie().name);
  if (!cookie) return null;
  // A token signed with another secret, or cut short, is nobody's.
  const token = await decode({ token: cookie.value, secret: env().SECRET }).catch(() => null);
  return typeof token?.sid === "string" ? token.sid : null;
});
