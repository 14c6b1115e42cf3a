import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { chooseAccount } from "@/lib/db/cluster/account";
import { notedPostmaster, runningPostmaster } from "@/lib/db/cluster/postmaster";
import { query, start, temporaryFolder } from "@/lib/testing/clusters";

/** Somebody else's process under the very account that runs the server. */
let stranger: ChildProcess;

beforeEach(async () => {
  const account = chooseAccount();
  stranger = spawn("cat", { cwd: "/", stdio: "pipe", ...account });
  await once(stranger, "spawn");
});
afterEach(() => {
  stranger.kill("SIGKILL");
});

const dataDir = temporaryFolder();
let folder: string;
let files: string;

beforeAll(async () => {
  const cluster = await start({ dataDir });
  folder = cluster.folder;
  files = path.join(folder, "cluster");
  await cluster.stop();
});

function note(pid: number | undefined, status: string): void {
  writeFileSync(
    path.join(files, "postmaster.pid"),
    `${pid}\n${files}\n1\n5432\n${folder}/socket\n\n  1  1\n${status}   \n`,
  );
}

it("does not take another process for the server whose number it got", async () => {
  note(stranger.pid, "ready");
  expect(await runningPostmaster(files)).toBeUndefined();
  const { url, stop } = await start({ dataDir });
  expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  await stop();
});

it("starts over the note of a server that is gone", async () => {
  stranger.kill("SIGKILL");
  await once(stranger, "exit");
  note(stranger.pid, "starting");
  expect(await runningPostmaster(files)).toBeUndefined();
  const { url, stop } = await start({ dataDir });
  expect(await query(url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  await stop();
});

it("knows a server that runs, and that it has stopped", async () => {
  const { stop } = await start({ dataDir });
  expect(await runningPostmaster(files)).toEqual(notedPostmaster(files));
  expect((await runningPostmaster(files))?.status).toBe("ready");
  await stop();
  expect(await runningPostmaster(files)).toBeUndefined();
  expect(existsSync(path.join(files, "postmaster.pid"))).toBe(false);
});
