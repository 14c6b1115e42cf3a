import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Cluster } from "@/lib/db/cluster/cluster";
import { notedPostmaster } from "@/lib/db/cluster/postmaster";
import { bothBinaries, query, refusalOf, start, temporaryFolder } from "@/lib/testing/clusters";

const binaries = bothBinaries();

it("is tested with the machine's own binaries too, where there are some", () => {
  if (binaries.length < 2) console.warn("No PostgreSQL of this machine: only npm's is exercised.");
  expect(binaries.map(({ from }) => from)).toContain("the npm package");
});

describe.each(binaries)(
  "the private cluster with PostgreSQL $major of $from",
  ({ bindir, major }) => {
    let cluster: Cluster;
    const dataDir = temporaryFolder();
    beforeAll(async () => {
      cluster = await start({ dataDir, bindir });
    });

    it("is durable, checked, ordered by code point, and out of reach of the network", async () => {
      const [row] = await query(
        cluster.url,
        `SELECT current_setting('fsync') AS fsync, current_setting('data_checksums') AS checksums,
              current_setting('listen_addresses') AS addresses, current_user AS role,
              current_setting('server_encoding') AS encoding, 'Z' < 'a' AS ordered,
              (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
      );
      expect(row).toEqual({
        fsync: "on",
        checksums: "on",
        addresses: "",
        role: "parapet",
        encoding: "UTF8",
        ordered: true,
        superuser: false,
      });
    });

    it("lets the site's role make the extensions that a search needs", async () => {
      await query(cluster.url, "CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent");
      expect(await query(cluster.url, "SELECT similarity('tower', 'tower')")).toEqual([
        { similarity: 1 },
      ]);
    });

    it("comes up again by itself when killed under writes, with every acknowledged row", async () => {
      await query(cluster.url, "CREATE TABLE written (n int)");
      const files = path.join(cluster.folder, "cluster");
      const before = notedPostmaster(files);
      const acknowledged: number[] = [];
      // Until it writes again after it was killed.
      for (let n = 1; n <= 200 || acknowledged.at(-1) !== n - 1; n += 1) {
        const sql = `INSERT INTO written VALUES (${n}) RETURNING n`;
        const rows = await query(cluster.url, sql).catch(() => []);
        acknowledged.push(...rows.map((row) => Number(row.n)));
        if (n === 150 && before) process.kill(before.pid, "SIGKILL");
      }
      const kept = await query(cluster.url, "SELECT n FROM written");
      const numbers = new Set(kept.map((row) => row.n));
      expect(acknowledged.filter((n) => !numbers.has(n))).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(149);
      expect(notedPostmaster(files)?.pid).not.toBe(before?.pid);
    });

    it("keeps its rows from one start to the next, and finds the version that made them", async () => {
      await query(cluster.url, "CREATE TABLE kept AS SELECT 1 AS n");
      await cluster.stop();
      cluster = await start({ dataDir });
      expect(await query(cluster.url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
      const [version] = await query(cluster.url, "SHOW server_version_num");
      expect(version?.server_version_num).toMatch(new RegExp(`^${major}`));
    });

    it("refuses to run files that another version made, and leaves them as they are", async () => {
      const other = binaries.find((candidate) => candidate.major !== major);
      if (!other) return expect(binaries).toHaveLength(1);
      await cluster.stop();
      const told = await refusalOf(start({ dataDir, bindir: other.bindir }));
      expect(told).toContain(`made by PostgreSQL ${major}; here is ${other.major} (PG_BINDIR)`);
      const made = readFileSync(path.join(cluster.folder, "cluster/PG_VERSION"), "utf8");
      expect(made.trim()).toBe(`${major}`);
    });
  },
);

describe("two starts on one data folder", () => {
  const dataDir = temporaryFolder();
  let both: Cluster[];

  it("at once: one server, which the second one adopts", async () => {
    both = await Promise.all([start({ dataDir }), start({ dataDir })]);
    expect(both.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    const asked = "SELECT pg_postmaster_start_time()::text AS at";
    const [first, second] = await Promise.all(both.map(({ url }) => query(url, asked)));
    expect(first).toEqual(second);
  });

  it("one after the other: the later one says so, and its end leaves the server running", async () => {
    const said: string[] = [];
    const later = await start({ dataDir, say: (sentence) => said.push(sentence) });
    expect(said.join()).toContain(`The database in ${later.folder} already runs`);
    await later.stop();
    expect(await query(later.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });
});

describe("what stands in the way", () => {
  it("is told as a sentence when the data folder is a file", async () => {
    const file = path.join(temporaryFolder(), "data");
    writeFileSync(file, "");
    expect(await refusalOf(start({ dataDir: file }))).toMatch(/DATA_DIR/);
  });

  it.runIf(existsSync("/proc/self"))("is told where a folder is that takes none", async () => {
    const told = await refusalOf(start({ dataDir: "/proc/parapet/data" }));
    expect(told).toMatch(/\/proc\/parapet cannot be made there/);
  });

  it("is told when the database was moved away, and no empty one takes its place", async () => {
    const dataDir = temporaryFolder();
    const gone = path.join(dataDir, "gone");
    writeFileSync(path.join(dataDir, "postgres.location"), `${gone}\n`);
    expect(await refusalOf(start({ dataDir }))).toContain(gone);
    expect(existsSync(gone)).toBe(false);
    expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  });

  it("is told when PG_BINDIR holds no server", async () => {
    const dataDir = temporaryFolder();
    expect(await refusalOf(start({ dataDir, bindir: dataDir }))).toMatch(/^PG_BINDIR is .*initdb/);
  });

  it("is not a path too long for a socket", async () => {
    const dataDir = path.join(temporaryFolder(), "a-long-name".repeat(12));
    mkdirSync(dataDir);
    const { url, stop } = await start({ dataDir });
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    const socket = new URL(url).searchParams.get("host") ?? "";
    expect(socket.length).toBeLessThan(90);
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    await stop();
    rmdirSync(socket);
  });
});
