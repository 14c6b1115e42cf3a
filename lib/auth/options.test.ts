import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { authOptions } from "./options";
import { hashPassword } from "./passwords";

const password = "seven quiet herons at dusk";
process.env.NEXTAUTH_URL = "http://localhost:3000";

type Asked = { path: string; body?: Record<string, string>; cookies?: Record<string, string> };
type Answer = { status: number; location: string; body: unknown; cookies: Map<string, string> };

/** next-auth with our options, through its own handler. */
async function ask({ path, body, cookies = {} }: Asked): Promise<Answer> {
  const [pathname = "", query = ""] = path.split("?");
  const headers: Record<string, string | string[]> = {};
  const answer = { status: 200, body: undefined as unknown };
  const response = {
    status: (code: number) => {
      answer.status = code;
      return response;
    },
    getHeader: (name: string) => headers[name.toLowerCase()],
    setHeader: (name: string, value: string | string[]) => {
      headers[name.toLowerCase()] = value;
      return response;
    },
    end: () => undefined,
    send: (sent: unknown) => {
      answer.body = sent;
    },
    json: (sent: unknown) => {
      answer.body = sent;
    },
  };
  const request = {
    method: body ? "POST" : "GET",
    query: { nextauth: pathname.split("/"), ...Object.fromEntries(new URLSearchParams(query)) },
    headers: { "x-forwarded-for": "192.0.2.9", "user-agent": "Test/1.0" },
    cookies,
    body,
  };
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    authOptions(),
  );
  const set = [headers["set-cookie"] ?? []].flat();
  return {
    ...answer,
    location: String(headers.location ?? ""),
    cookies: new Map(set.map((cookie) => [cookie.split("=")[0] ?? "", cookie])),
  };
}

const contentOf = (cookie: string | undefined) =>
  decodeURIComponent(cookie?.split(";")[0]?.split("=").slice(1).join("=") ?? "");

async function signIn(email: string, given = password, callbackUrl?: string) {
  const csrf = await ask({ path: "csrf" });
  const { csrfToken } = csrf.body as { csrfToken: string };
  return ask({
    path: "callback/credentials",
    cookies: { "parapet.csrf": contentOf(csrf.cookies.get("parapet.csrf")) },
    body: { csrfToken, email, password: given, ...(callbackUrl && { callbackUrl }) },
  });
}

async function somebody() {
  const { userId } = await build.actor();
  return db.user.update({
    where: { id: userId ?? "" },
    data: { passwordHash: await hashPassword(password) },
  });
}

describe("signing in through next-auth", () => {
  it("sets a cookie that scripts cannot read and that carries a session of the database", async () => {
    const user = await somebody();
    const answer = await signIn(user.email);
    const cookie = answer.cookies.get("parapet.session") ?? "";
    expect(cookie).toMatch(/; Path=\/;.*; HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain(user.id);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(1);
  });

  it("binds every cookie to this origin over HTTPS", async () => {
    process.env.NEXTAUTH_URL = "https://parapet.example";
    vi.resetModules();
    vi.stubEnv("APP_URL", "https://parapet.example");
    Reflect.deleteProperty(globalThis, Symbol.for("parapet.env"));
    const { authCookies } = await import("./cookie");
    for (const { name, options } of Object.values(authCookies())) {
      expect(name).toMatch(/^__Host-/);
      expect(options).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    }
    vi.unstubAllEnvs();
    Reflect.deleteProperty(globalThis, Symbol.for("parapet.env"));
    process.env.NEXTAUTH_URL = "http://localhost:3000";
  });

  it("answers alike for a wrong password and an unknown address, and sets no session", async () => {
    const user = await somebody();
    const wrong = await signIn(user.email, "seven quiet herons at dawn");
    const unknown = await signIn("nobody@example.test");
    expect(wrong.location).toContain("error=CredentialsSignin");
    expect(unknown.location).toBe(wrong.location);
    expect(wrong.cookies.has("parapet.session")).toBe(false);
  });

  it("does nothing without next-auth's own token against foreign forms", async () => {
    const user = await somebody();
    const answer = await ask({
      path: "callback/credentials",
      body: { email: user.email, password, csrfToken: "made up" },
    });
    expect(answer.cookies.has("parapet.session")).toBe(false);
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
  });

  it.each([
    "https://other.example/",
    "//other.example",
    "/\\other.example",
    "http://localhost:3000.other.example/",
    "http://localhost:3000@other.example/",
  ])("never leads on to %s", async (callbackUrl) => {
    const user = await somebody();
    const { location } = await signIn(user.email, password, callbackUrl);
    expect(new URL(location).origin).toBe("http://localhost:3000");
  });

  it("leads on to a page of ours", async () => {
    const user = await somebody();
    const { location } = await signIn(user.email, password, "/postmortems/214");
    expect(location).toBe("http://localhost:3000/postmortems/214");
  });
});

describe("a session of next-auth", () => {
  it("tells a browser when it ends and nothing else", async () => {
    const user = await somebody();
    const session = contentOf((await signIn(user.email)).cookies.get("parapet.session"));
    const { body } = await ask({ path: "session", cookies: { "parapet.session": session } });
    expect(Object.keys(body as object)).toEqual(["expires"]);
  });

  it("ends in the database when signing out", async () => {
    const user = await somebody();
    const session = contentOf((await signIn(user.email)).cookies.get("parapet.session"));
    const csrf = await ask({ path: "csrf" });
    const answer = await ask({
      path: "signout",
      cookies: {
        "parapet.session": session,
        "parapet.csrf": contentOf(csrf.cookies.get("parapet.csrf")),
      },
      body: { csrfToken: (csrf.body as { csrfToken: string }).csrfToken },
    });
    expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
    expect(answer.cookies.get("parapet.session")).toContain("Max-Age=0");
  });
});
