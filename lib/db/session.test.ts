import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { db, pool } from "@/lib/db/client";
import { select } from "@/lib/db/select";
import { connect } from "@/lib/db/session";

const url = process.env.DATABASE_URL ?? "";

beforeAll(async () => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const [row] = (await owner.query<{ name: string }>('SELECT current_database() AS "name"')).rows;
  await owner.query(`ALTER DATABASE "${row?.name}" SET timezone = 'America/New_York'`);
  await owner.end();
});

describe("a database whose own time zone is New York's", () => {
  it("keeps and gives back each moment as it was, the hour among them that New York leaps over", async () => {
    for (const at of ["2026-01-14T12:00:00.000Z", "2026-03-08T02:30:00.000Z"]) {
      const createdAt = new Date(at);
      const { id } = await db.team.create({ data: { name: at, slug: at, createdAt } });
      const [row] = await select<{ createdAt: Date }>`
        SELECT "createdAt" FROM "Team" WHERE "id" = ${id}::uuid`;
      const read = await db.team.findUniqueOrThrow({ where: { id } });
      expect([row?.createdAt, read.createdAt]).toEqual([createdAt, createdAt]);
      expect(await db.team.count({ where: { id, createdAt } })).toBe(1);
    }
  });

  it("is spoken to in UTC by every connection, several at once among them", async () => {
    const asked = Array.from({ length: 4 }, () =>
      pool().query<{ TimeZone: string }>("SHOW TimeZone"),
    );
    const zones = (await Promise.all(asked)).map(({ rows }) => rows[0]?.TimeZone);
    const alone = await connect(url);
    zones.push((await alone.query<{ TimeZone: string }>("SHOW TimeZone")).rows[0]?.TimeZone);
    await alone.end();
    expect(new Set(zones)).toEqual(new Set(["UTC"]));
  });
});
