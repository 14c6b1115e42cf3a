import { readdirSync, readFileSync } from "node:fs";

/** The kernel counts in hundredths of a second, whatever its own clock does. */
const tickMs = 10;

/**
 * Processor time that a process and its children have used since they began, in milliseconds.
 * Undefined where there is no /proc to ask.
 */
export function cpuMsOf(pid: number): number | undefined {
  const all = readProcesses();
  return all.size === 0 ? undefined : sum(all, pid);
}

type Process = { parent: number; ticks: number };

function readProcesses(): Map<number, Process> {
  try {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return new Map(pids.flatMap((pid) => readProcess(pid)));
  } catch {
    return new Map();
  }
}

function readProcess(pid: string): [number, Process][] {
  try {
    // The name, in brackets, may hold spaces and brackets of its own.
    const rest = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    // Its own and those of children that ended: a database's connections come and go.
    const ticks = rest.slice(11, 15).reduce((sum, text) => sum + Number(text), 0);
    return [[Number(pid), { parent: Number(rest[1]), ticks }]];
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function sum(all: Map<number, Process>, pid: number): number {
  const children = [...all].filter(([, { parent }]) => parent === pid);
  const own = (all.get(pid)?.ticks ?? 0) * tickMs;
  return children.reduce((total, [child]) => total + sum(all, child), own);
}
