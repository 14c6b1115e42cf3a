import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint, unlessDone } from "@/lib/cli/fingerprint.mjs";

let folder: string;
let stamp: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parapet-print-"));
  stamp = path.join(folder, "stamp");
  mkdirSync(path.join(folder, "app"));
  write("page.tsx", "one");
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(path.join(folder, "app", name), text);
const print = () => fingerprint([path.join(folder, "app"), path.join(folder, "not-there")]);

it("follows what files say and are called, not when they were written", () => {
  const first = print();
  utimesSync(path.join(folder, "app/page.tsx"), 1, 1);
  expect(print()).toBe(first);
  write("page.tsx", "two");
  const second = print();
  renameSync(path.join(folder, "app/page.tsx"), path.join(folder, "app/other.tsx"));
  write("more.tsx", "");
  expect(new Set([first, second, print()]).size).toBe(3);
});

it("does work once for the same sources, and again after it was interrupted", async () => {
  let done = 0;
  const count = async () => {
    done += 1;
  };
  const work = () => unlessDone(stamp, print(), count);
  await work();
  await work();
  expect(done).toBe(1);
  write("page.tsx", "two");
  const interrupted = unlessDone(stamp, print(), async () => {
    throw new Error("interrupted");
  });
  await expect(interrupted).rejects.toThrow("interrupted");
  await work();
  expect(done).toBe(2);
});
