import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";

/**
 * What tells a running process from a later one that got the same number: boot and start time.
 * Undefined when no such process runs.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function identityOf(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  try {
    if (process.platform !== "linux") return startedAt(pid);
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in brackets and may itself contain spaces and brackets.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${rest[18]}`;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function startedAt(pid) {
  return ps("lstart=", pid) || undefined;
}

/**
 * Whether the process is a PostgreSQL server that works in this folder. A server changes into its
 * data folder when it starts, and stays there.
 * @param {number} pid
 * @param {string} folder
 */
export function isPostgresIn(pid, folder) {
  if (identityOf(pid) === undefined) return false;
  try {
    if (process.platform !== "linux") {
      const command = ps("command=", pid);
      return /\bpostgres\b/.test(command) && command.includes(folder);
    }
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * @param {string} field
 * @param {number} pid
 */
function ps(field, pid) {
  return execFileSync("ps", ["-o", field, "-p", String(pid)], { encoding: "utf8" }).trim();
}
