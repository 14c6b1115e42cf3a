import { env } from "@/lib/env/env";

const secure = () => env().APP_URL.startsWith("https://");

/** `__Host-` binds the cookie to this origin; a browser takes it over HTTPS only. */
const hosted = (name: string) => ({
  name: secure() ? `__Host-${name}` : name,
  options: { httpOnly: true, sameSite: "lax", path: "/", secure: secure() } as const,
});

export const sessionCookie = () => hosted("parapet.session");

/** Every cookie that next-auth may set for passwords. */
export const authCookies = () => ({
  sessionToken: sessionCookie(),
  csrfToken: hosted("parapet.csrf"),
  callbackUrl: hosted("parapet.callback"),
});

/** Thirty days after signing in one signs in again. */
export const sessionLifeSeconds = 30 * 24 * 60 * 60;
