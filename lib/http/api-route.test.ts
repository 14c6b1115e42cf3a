import { expect, it, vi } from "vitest";
import { z } from "zod";
import { fingerprint } from "@/lib/auth/secrets";
import { db } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { build } from "@/lib/testing/build";
import { apiRoute } from "./api-route";
import { endpoint } from "./endpoint";

async function answer(serve: () => Promise<{ title: string }>) {
  const actor = await build.actor();
  const tokenHash = fingerprint("t".repeat(32));
  const data = { name: "test", tokenHash, userId: actor.userId ?? "" };
  await db.apiToken.upsert({ where: { tokenHash }, create: data, update: data });
  const there = endpoint("GET", "/there", "A test", z.object({}), z.object({ title: z.string() }));
  const headers = { authorization: `Bearer ${"t".repeat(32)}` };
  const request = new Request("http://parapet.test/api/v1/there", { headers });
  return apiRoute(there, serve)(request, { params: Promise.resolve({}) });
}

it("keeps the message of an unexpected error to the log and names it by an id", async () => {
  const response = await answer(async () => {
    throw new Error("relation Postmortem at /srv/secret.ts does not exist");
  });
  const body = await response.json();
  expect(response.status).toBe(500);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(JSON.stringify(body)).not.toMatch(/relation|secret/);
  const [logged, error] = vi.mocked(console.error).mock.calls[0] ?? [];
  expect(logged).toContain(body.requestId);
  expect(String(error)).toContain("relation Postmortem");
  vi.mocked(console.error).mockClear();
});

it("tells a crowd from a database that is away", async () => {
  const response = await answer(async () => {
    throw new Error("timeout exceeded when trying to connect");
  });
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("2");
  expect((await response.json()).detail).toMatch(/Too many ask/);
});

it("says to try again when the connection breaks, even where the database is back already", async () => {
  for (const how of ["unexpectedly", "due to connection timeout"]) {
    const response = await answer(async () => {
      throw new Error(`Connection terminated ${how}`);
    });
    expect(response.status).toBe(503);
    expect((await response.json()).detail).toMatch(/database is away. Try again/);
  }
});

it("says when to come back where too much is asked at once", async () => {
  const response = await answer(async () => {
    throw new DomainError("too_many", "Many images are being read just now.");
  });
  expect(response.status).toBe(429);
  expect(response.headers.get("retry-after")).toBe("10");
});

it("lets nothing leave that the description does not name", async () => {
  const more = { title: "A title", email: "ada@example.test" };
  const response = await answer(async () => more);
  expect(await response.json()).toEqual({ title: "A title" });
  expect(response.headers.get("cache-control")).toBe("no-store");
});
