import pg from "pg";

/**
 * The client sends moments without their offset and reads them as UTC, whatever the server's zone:
 * in another one each would be kept some hours off. As a statement, for poolers refuse it among the
 * settings of a connection, and those of DATABASE_URL would go before it.
 */
export const inUtc = (client: pg.ClientBase) => client.query("SET TIME ZONE 'UTC'");

/** A connection of its own; whoever opens one ends it. */
export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await inUtc(client);
  return client;
}
