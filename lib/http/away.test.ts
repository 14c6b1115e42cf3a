import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { proxy } from "@/proxy";

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

  it("health answers 503 and says what is away", async () => {
    const answer = await health();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ database: "away" });
  });
});
