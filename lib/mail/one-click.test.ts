import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { GET, POST } from "@/app/api/unsubscribe/[token]/route";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { proxy } from "@/proxy";
import { addressOf } from "./address-of";
import { unsubscribePath, unsubscribeToken } from "./unsubscribe-token";

/** What a mail program sends: no cookie, no origin of ours. */
const click = (path: string, method = "POST") =>
  new NextRequest(addressOf(path), {
    method,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    ...(method === "POST" && { body: "List-Unsubscribe=One-Click" }),
  });

const of = (token: string) => ({ params: Promise.resolve({ token }) });

describe("one click in a mail program", () => {
  it("unsubscribes without a cookie and without a redirect", async () => {
    const userId = (await build.actor()).userId ?? "";
    const token = unsubscribeToken(userId, ["promise_due"]);
    const request = click(unsubscribePath(userId, ["promise_due"]));
    expect((await proxy(request)).status).toBe(200);
    expect((await POST(request, of(token))).status).toBe(200);
    expect(await db.mailWish.findMany({ where: { userId } })).toEqual([
      { userId, kind: "promise_due", pace: "never" },
    ]);
  });

  it("changes nothing when the address is only looked at, and leads people to a page", async () => {
    const userId = (await build.actor()).userId ?? "";
    const token = unsubscribeToken(userId, ["promise_due", "system"]);
    const answer = await GET(click("/", "GET"), of(token));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`/unsubscribe/${token}`);
    expect(await db.mailWish.count({ where: { userId } })).toBe(0);
  });

  it("with an address that is not ours changes nothing", async () => {
    expect((await POST(click("/api/unsubscribe/x"), of("x"))).status).toBe(404);
  });

  it.each([
    "/api/unsubscribe",
    "/api/unsubscribe/",
    "/api/unsubscribe/a/b",
    "/unsubscribe/a",
    "/settings/api/unsubscribe/a",
    "/api/auth/unsubscribe/a",
    "/settings/letters",
  ])("opens no other path to other sites: %s", async (path) => {
    expect((await proxy(click(path))).status).toBe(403);
  });
});

it("a letter in its frame can run nothing, fetch nothing and be framed by Parapet alone", async () => {
  const { headers } = await proxy(click("/settings/letters/01980000/html", "GET"));
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).toMatch(/; sandbox$/);
  expect(policy).not.toContain("script-src");
  expect(headers.get("x-frame-options")).toBe("SAMEORIGIN");
  const page = await proxy(click("/settings/letters", "GET"));
  expect(page.headers.get("x-frame-options")).toBe("DENY");
});
