import { NextRequest } from "next/server";
import { describe, expect, it, vi } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { GET as live } from "@/app/api/live/route";
import { POST as heartbeat } from "@/app/api/v1/practices/[slug]/heartbeat/route";
import { POST as hook } from "@/app/api/v1/trackers/[id]/hook/route";
import { proxy } from "@/proxy";

vi.mock("@/lib/auth/session", () => ({ getSessionId: async () => "a session" }));

// Nothing listens there.
process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nowhere";

describe("while the database is away", () => {
  it("a page says so with 503, asks again by itself, and keeps to the content policy", async () => {
    const answer = await proxy(new NextRequest("http://localhost:3000/postmortems/1"));
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain("The database is away");
    expect(html).toContain('http-equiv="refresh"');
    expect(html).not.toMatch(/style=|<script|<style/);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  const params = Promise.resolve({ slug: "a", id: "01980000-0000-7000-8000-000000000000" });
  const headers = { authorization: "Bearer a-token" };
  it.each([
    ["a program's report", () => heartbeat(call("POST"), { params })],
    ["a tracker's call", () => hook(call("POST"), { params })],
    ["a live stream", () => live(call("GET"))],
  ])("%s is asked to come back in a moment", async (_, ask) => {
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
    expect((await answer.json()).detail).toMatch(/database is away. Try again/);
  });
  const call = (method: string) => new Request("http://localhost:3000/", { method, headers });

  it("health answers 503 and says what is away", async () => {
    const answer = await health();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ database: "away" });
  });
});
