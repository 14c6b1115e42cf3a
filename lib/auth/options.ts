import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "@/lib/env/env";
import { DomainError } from "@/lib/errors/domain-error";
import { clientAddress } from "./address";
import { authCookies, sessionLifeSeconds } from "./cookie";
import { returnPath } from "./return-path";
import { endSession, startSession } from "./sessions";

/**
 * next-auth keeps the cookie; the database keeps the truth. The token carries a session id and
 * nothing else, so that ending a session elsewhere works on the next request.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().SECRET,
    session: { strategy: "jwt", maxAge: sessionLifeSeconds },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: authCookies(),
    useSecureCookies: env().APP_URL.startsWith("https://"),
    providers: [
      Credentials({ credentials: { email: {}, password: {} }, authorize: signInByPassword }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => `${baseUrl}${returnPath(url, baseUrl)}`,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await endSession(token.sid);
      },
    },
  };
}

async function signInByPassword(
  given: Record<"email" | "password", string> | undefined,
  request: { headers?: Record<string, unknown> },
) {
  try {
    const session = await startSession({
      email: String(given?.email ?? ""),
      password: String(given?.password ?? ""),
      address: clientAddress(String(request.headers?.["x-forwarded-for"] ?? "")),
      browser: String(request.headers?.["user-agent"] ?? ""),
      now: new Date(),
    });
    return session ? { id: session.id } : null;
  } catch (error) {
    // next-auth shows a thrown message to the browser: only ours may pass.
    if (error instanceof DomainError) throw new Error(error.message);
    console.error(error);
    throw new Error("We could not sign you in just now. Try again in a moment.");
  }
}
