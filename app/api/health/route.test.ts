import { afterEach, describe, expect, it, vi } from "vitest";
import { db } from "@/lib/db/client";

const client = Symbol.for("parapet.db");
const url = process.env.DATABASE_URL;

/** The route with a connection of its own to what DATABASE_URL names by now. */
async function ask(): Promise<Response> {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, client);
  const { GET } = await import("./route");
  return GET();
}

afterEach(() => {
  process.env.DATABASE_URL = url;
  Reflect.deleteProperty(globalThis, client);
});

describe("the answer to whoever watches over this server", () => {
  it("is ok while the database answers", async () => {
    await db.$queryRaw`SELECT 1`;
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: "ok",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      database: "ok",
    });
  });

  it("is 503 while it is away, and ok again as soon as it is back", async () => {
    process.env.DATABASE_URL = "postgresql://nobody@127.0.0.1:1/nowhere";
    const away = await ask();
    expect(away.status).toBe(503);
    expect(await away.json()).toMatchObject({ database: "away" });
    process.env.DATABASE_URL = url;
    expect((await ask()).status).toBe(200);
  });
});
