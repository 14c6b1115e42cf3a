import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { completed, embeddedBindir } from "@/lib/db/cluster/embedded";
import { Refusal } from "@/lib/env/refusal.mjs";

export const OLDEST_MAJOR = 15;

export type Binaries = {
  bindir: string;
  major: number;
  /** "PG_BINDIR", "this machine" or "the npm package", for the reader. */
  from: string;
};

export type Wanted = {
  bindir?: string | undefined;
  /** That of the files there are; without files the first binaries found will do. */
  major?: number | undefined;
  /** Where programs can be kept that npm left incomplete. */
  shelf: string;
};

/** PG_BINDIR alone when it is given, else the machine's newest, else those of the npm package. */
export function findBinaries(wanted: Wanted): Binaries {
  const seen: Binaries[] = [];
  for (const binaries of candidates(wanted)) {
    if (wanted.major === undefined || binaries.major === wanted.major) return binaries;
    seen.push(binaries);
  }
  if (wanted.major !== undefined) throw new Refusal(differentVersion(wanted.major, seen));
  throw new Refusal(
    `No PostgreSQL of version ${OLDEST_MAJOR} or newer runs here. Install one (Debian: apt-get install postgresql), name its folder with PG_BINDIR, or set DATABASE_URL.`,
  );
}

function differentVersion(major: number, seen: Binaries[]): string {
  const there = seen.map((binaries) => `${binaries.major} (${binaries.from})`).join(" and ");
  return `The data folder was made by PostgreSQL ${major}; here is ${there || "none"}. Install PostgreSQL ${major}, or name its folder with PG_BINDIR. Nothing was changed.`;
}

function* candidates({ bindir, shelf }: Wanted): Generator<Binaries> {
  if (bindir) return yield namedByPerson(bindir, shelf);
  const found = [...machineBindirs()].map((folder) => examine(folder, "this machine"));
  yield* found
    .filter((binaries) => binaries !== undefined)
    .sort((one, other) => other.major - one.major);
  const embedded = embeddedBindir();
  const packaged = embedded && examine(completed(embedded, shelf), "the npm package");
  if (packaged) yield packaged;
}

function namedByPerson(bindir: string, shelf: string): Binaries {
  const binaries = examine(completed(bindir, shelf), "PG_BINDIR");
  if (binaries) return binaries;
  throw new Refusal(
    `PG_BINDIR is ${bindir}, but no PostgreSQL of version ${OLDEST_MAJOR} or newer with initdb runs from there. Name a folder such as /usr/lib/postgresql/17/bin, or leave it empty.`,
  );
}

function machineBindirs(): Set<string> {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = versions.map((version) => path.join(debian, version, "bin"));
  return new Set([...folders, ...toldByPgConfig()]);
}

/** Fedora, Alpine, Homebrew and others. The tool is often there without a server. */
function toldByPgConfig(): string[] {
  try {
    const told = execFileSync("pg_config", ["--bindir"], { stdio: ["ignore", "pipe", "ignore"] });
    return [String(told).trim()];
  } catch {
    return [];
  }
}

/** Undefined where no server of a version we support answers. */
function examine(bindir: string, from: string): Binaries | undefined {
  if (!existsSync(path.join(bindir, "initdb"))) return undefined;
  try {
    const told = execFileSync(path.join(bindir, "postgres"), ["--version"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(String(told))?.[1]);
    return major >= OLDEST_MAJOR ? { bindir, major, from } : undefined;
  } catch {
    return undefined;
  }
}
