import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { completed, embeddedBindir } from "@/lib/db/cluster/embedded";
import { query, start, temporaryFolder } from "@/lib/testing/clusters";

const native = path.dirname(embeddedBindir() ?? "");

/** npm's package as it is without its install script: no symbolic link. */
function unlinkedCopy(folder: string): string {
  cpSync(native, path.join(folder, "native"), {
    recursive: true,
    filter: (source) => !/\.so(\.\d+)?$/.test(source) || statSync(source).isDirectory(),
  });
  // Plugins of the server end in .so too, and are files.
  cpSync(path.join(native, "lib/postgresql"), path.join(folder, "native/lib/postgresql"), {
    recursive: true,
  });
  cpSync(path.join(native, "../package.json"), path.join(folder, "package.json"));
  return path.join(folder, "native/bin");
}

describe.runIf(process.getuid?.() === 0)("started by root below a closed folder", () => {
  it("lives elsewhere, says where at each start, and leaves the closed folder closed", async () => {
    const closed = temporaryFolder(0o700);
    const elsewhere = temporaryFolder();
    const said: string[] = [];
    const dataDir = path.join(closed, "data");
    const say = (sentence: string) => said.push(sentence);
    const { url, folder, stop } = await start({ dataDir, elsewhere, say });
    await query(url, "CREATE TABLE kept AS SELECT 1 AS n");
    await stop();
    expect(said.join("\n")).toContain(folder);
    const later: string[] = [];
    const again = await start({ dataDir, elsewhere, say: (sentence) => later.push(sentence) });
    expect(await query(again.url, "SELECT n FROM kept")).toEqual([{ n: 1 }]);
    expect(later.join("\n")).toContain(`files in ${folder}`);
    expect(path.dirname(folder)).toBe(elsewhere);
    expect(readFileSync(path.join(dataDir, "postgres.location"), "utf8").trim()).toBe(folder);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("runs a copy of npm's binaries when these lie below it, complete with their links", async () => {
    const closed = temporaryFolder(0o700);
    const elsewhere = temporaryFolder();
    const bindir = unlinkedCopy(closed);
    const { url } = await start({ dataDir: path.join(closed, "data"), elsewhere, bindir });
    expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    expect(readdirSync(path.join(elsewhere, "bin"))).toHaveLength(1);
  });
});

describe("npm's binaries without their install script", () => {
  it("are completed in place", () => {
    const folder = temporaryFolder();
    const bindir = unlinkedCopy(folder);
    expect(readdirSync(path.join(folder, "native/lib"))).not.toContain("libicuuc.so.60");
    expect(completed(bindir, path.join(folder, "shelf"))).toBe(bindir);
    expect(readdirSync(path.join(folder, "native/lib"))).toContain("libicuuc.so.60");
  });

  it.runIf(process.getuid?.() !== 0)("are copied where they may not be written", () => {
    const folder = temporaryFolder();
    const bindir = unlinkedCopy(folder);
    mkdirSync(path.join(folder, "shelf"));
    chmodSync(path.join(folder, "native/lib"), 0o500);
    const copy = completed(bindir, path.join(folder, "shelf"));
    expect(copy).toContain("shelf");
    expect(readdirSync(path.join(copy, "../lib"))).toContain("libicuuc.so.60");
    // So that the folder can be taken away again.
    chmodSync(path.join(folder, "native/lib"), 0o700);
  });
});
