import { cookies, headers } from "next/headers";
import { encode } from "next-auth/jwt";
import { env } from "@/lib/env/env";
import { clientAddress } from "./address";
import { sessionCookie, sessionLifeSeconds } from "./cookie";

/** Puts a session into this browser, in the same form as next-auth's own route does. */
export async function keepSession(sid: string): Promise<void> {
  const { name, options } = sessionCookie();
  const token = await encode({ token: { sid }, secret: env().SECRET, maxAge: sessionLifeSeconds });
  (await cookies()).set(name, token, { ...options, maxAge: sessionLifeSeconds });
}

export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

export async function thisBrowser(): Promise<{ address: string; browser: string }> {
  const given = await headers();
  return {
    address: clientAddress(given.get("x-forwarded-for")),
    browser: given.get("user-agent") ?? "",
  };
}
