import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isInstalled } from "@/lib/cli/install.mjs";
import { tooOld } from "@/lib/cli/node-version.mjs";

type Entry = { version?: string; optional?: boolean; optionalDependencies?: object };

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "parapet-install-"));
  mkdirSync(path.join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

const write = (file: string, packages: Record<string, Entry>) =>
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));
const lock = (packages: Record<string, Entry>) => write("package-lock.json", packages);
const there = (packages: Record<string, Entry>) =>
  write("node_modules/.package-lock.json", packages);

describe("node_modules", () => {
  it("are installed when they hold what the lock file names, whatever their dates", () => {
    lock({ "": {}, "node_modules/one": { version: "1.0.0" } });
    there({ "node_modules/one": { version: "1.0.0" } });
    expect(isInstalled(root)).toBe(true);
  });

  it("may lack binaries for other systems, but not hold an old one", () => {
    lock({ "node_modules/one-darwin": { version: "1.0.0", optional: true } });
    there({});
    expect(isInstalled(root)).toBe(true);
    there({ "node_modules/one-darwin": { version: "0.9.0", optional: true } });
    expect(isInstalled(root)).toBe(false);
  });

  it("are not when a package is missing, is of another version, or nothing is there", () => {
    lock({ "node_modules/one": { version: "1.0.0" } });
    expect(isInstalled(root)).toBe(false);
    there({});
    expect(isInstalled(root)).toBe(false);
    there({ "node_modules/one": { version: "1.0.1" } });
    expect(isInstalled(root)).toBe(false);
  });
});

it("the lock file names the packages of every system, or npm ci refuses it", () => {
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Entry>;
  };
  const named = new Set(Object.keys(packages).map((place) => place.split("node_modules/").pop()));
  const wanted = Object.values(packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}),
  );
  expect(wanted).not.toEqual([]);
  expect(wanted.filter((name) => !named.has(name))).toEqual([]);
});

it("a Node that is too old is told so", () => {
  const old = ["18.20.4", "20.18.3", "20.0.0", "8.0.0"];
  expect(old.map((version) => tooOld(version))).toEqual(
    old.map((version) => expect.stringContaining(`needs Node 20.19 or newer; this is ${version}`)),
  );
  expect(["20.19.0", "20.20.2", "22.0.0", "24.1.0"].map(tooOld)).toEqual(Array(4).fill(undefined));
});
