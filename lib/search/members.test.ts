import pg from "pg";
import { expect, it } from "vitest";
import { pool } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { search } from "./queries";
import { SearchQuery } from "./schema";

it("a team is found by both of two people who came at the same moment", async () => {
  const team = await build.team("Quayside");
  const reader = await build.actor();
  const people = [
    await build.actor({ team: "none", name: "Ottoline Grabowska" }),
    await build.actor({ team: "none", name: "Fenella Krzyzanowska" }),
  ];
  const clients = people.map(() => new pg.Client(pool().options));
  const comes = async (client: pg.Client, userId: string | null) => {
    await client.query("BEGIN");
    await client.query(`INSERT INTO "Membership" ("userId", "teamId") VALUES ($1, $2)`, [
      userId,
      team.id,
    ]);
  };
  const [first, second] = clients as [pg.Client, pg.Client];
  try {
    for (const client of clients) await client.connect();
    await comes(first, people[0]?.userId ?? null);
    await comes(second, people[1]?.userId ?? null);
    // What happens at the end of the first one, before it ends.
    await first.query("SET CONSTRAINTS ALL IMMEDIATE");
    const ending = second.query("COMMIT");
    await waits(second);
    await first.query("COMMIT");
    await ending;
  } finally {
    for (const client of clients) await client.end();
  }
  for (const q of ["grabowska ", "krzyzanowska "]) {
    const { items } = await search(reader, SearchQuery.parse({ q, exact: "1" }));
    expect([q, items.map(({ title }) => title)]).toEqual([q, ["Quayside"]]);
  }
});

/** Until that connection waits for another's lock, or has answered without waiting. */
async function waits(client: pg.Client & { processID?: number }): Promise<void> {
  for (;;) {
    const { rows } = await pool().query<{ waits: boolean }>(
      `SELECT "state" = 'idle' OR "wait_event_type" = 'Lock' AS waits
       FROM pg_stat_activity WHERE pid = $1`,
      [client.processID],
    );
    if (rows[0]?.waits) return;
  }
}
