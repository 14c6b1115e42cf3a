import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf } from "@/lib/db/cluster/processes.mjs";

/**
 * Who stops the server at the end: the start that launched it, or, if that one was killed, the next
 * one that finds the server still running. `start` tells two starts of one process apart.
 */
export function becomeKeeper(dataDir: string, start: string): void {
  writeFileSync(keeperFile(dataDir), `${process.pid}\n${identityOf(process.pid)}\n${start}\n`);
}

/** The process number of another start that looks after the server now. */
export function otherKeeper(dataDir: string, start: string): number | undefined {
  try {
    const [pid, identity, whose] = readFileSync(keeperFile(dataDir), "utf8").split("\n");
    const alive = identity !== undefined && identityOf(Number(pid)) === identity;
    return alive && whose !== start ? Number(pid) : undefined;
  } catch {
    return undefined;
  }
}

function keeperFile(dataDir: string): string {
  return path.join(dataDir, "postgres.keeper");
}
