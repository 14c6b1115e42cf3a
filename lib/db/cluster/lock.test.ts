import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { withLock } from "@/lib/db/cluster/lock.mjs";
import { temporaryFolder } from "@/lib/testing/clusters";

it("lets one at a time work, in one process too", async () => {
  const file = path.join(temporaryFolder(), "lock");
  let inside = 0;
  let most = 0;
  const work = () =>
    withLock(file, {}, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise(setImmediate);
      inside -= 1;
    });
  await Promise.all([work(), work(), work(), work()]);
  expect({ most, inside }).toEqual({ most: 1, inside: 0 });
  expect(existsSync(file)).toBe(false);
});

it("is taken over from a process that no longer runs", async () => {
  const file = path.join(temporaryFolder(), "lock");
  const { pid } = spawnSync(process.execPath, ["--version"]);
  writeFileSync(file, `${pid}\nsome boot 123\n`);
  const waited: number[] = [];
  const done = await withLock(file, { waiting: (holder) => waited.push(holder) }, () => "done");
  expect([done, waited]).toEqual(["done", []]);
});

it("is taken over from an earlier process that had a running one's number", async () => {
  const file = path.join(temporaryFolder(), "lock");
  writeFileSync(file, `${process.pid}\nanother boot 123\n`);
  expect(await withLock(file, {}, () => "done")).toBe("done");
});

it("is given back when the work fails", async () => {
  const file = path.join(temporaryFolder(), "lock");
  const failing = withLock(file, {}, () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await withLock(file, {}, () => "done")).toBe("done");
});
