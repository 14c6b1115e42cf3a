import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { withLock } from "../db/cluster/lock.mjs";
import { mustRun } from "./run.mjs";
import { say } from "./say.mjs";

/**
 * Installs what the lock file names, unless it is there already. No install script is run: none of
 * our packages needs one.
 * @param {string} root
 */
export async function installPackages(root) {
  if (isInstalled(root)) return;
  // Not in node_modules, which npm takes away while it works.
  const lock = path.join(
    os.tmpdir(),
    `parapet-install-${Buffer.from(root).toString("hex").slice(-64)}`,
  );
  await withLock(`${lock}.lock`, { waiting: tellWaiting }, async () => {
    if (isInstalled(root)) return;
    say("Installing the packages of package-lock.json");
    const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional"];
    await mustRun("npm ci", "npm", { args: [...args, "--no-audit", "--no-fund"] });
  });
}

/** @param {number} holder */
function tellWaiting(holder) {
  say(`Another start (process ${holder}) is installing; waiting for it`);
}

/**
 * Whether node_modules holds what package-lock.json names. Dates would mislead: a checkout gives
 * files new ones.
 * @param {string} root
 */
export function isInstalled(root) {
  const installed = path.join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(path.join(root, "package-lock.json"));
  const there = packagesOf(installed);
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "" || there[name]?.version === entry.version) return true;
    // Binaries for other systems are named, but not installed.
    return entry.optional === true && there[name] === undefined;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
