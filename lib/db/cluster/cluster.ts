import { randomUUID } from "node:crypto";
import path from "node:path";
import { type Binaries, findBinaries } from "@/lib/db/cluster/binaries";
import { reachable } from "@/lib/db/cluster/embedded";
import { ELSEWHERE, findHome, type Home } from "@/lib/db/cluster/home";
import { clusterMajor, makeCluster, SUPERUSER } from "@/lib/db/cluster/initdb";
import { becomeKeeper, otherKeeper } from "@/lib/db/cluster/keeper";
import { withLock } from "@/lib/db/cluster/lock.mjs";
import { forgetDeadPostmaster, type Postmaster } from "@/lib/db/cluster/postmaster";
import { ensureDatabase, SITE } from "@/lib/db/cluster/roles";
import { launch, settled, stopServer } from "@/lib/db/cluster/server";
import { serverSettings } from "@/lib/db/cluster/settings";
import { socketFolder, socketUrl } from "@/lib/db/cluster/socket";
import { keepAlive } from "@/lib/db/cluster/watch";
import { makeFolder } from "@/lib/env/make-folder";
import { Refusal } from "@/lib/env/refusal.mjs";

export type ClusterOptions = {
  dataDir: string;
  bindir?: string | undefined;
  /** Told each step, as a sentence for the reader. */
  say?: (sentence: string) => void;
  /** Over our own; only tests have a reason to. */
  settings?: Record<string, string>;
  /** Where root's databases and programs go when the data folder cannot be reached. */
  elsewhere?: string;
};

export type Cluster = {
  /** The site's database, as the site's role. */
  url: string;
  superuserUrl: string;
  /** Where the files are. */
  folder: string;
  /** Another start's server was running already, and stays when this one stops. */
  adopted: boolean;
  /** `fast`, where the server is ours to stop. */
  stop(): Promise<void>;
};

/**
 * The private PostgreSQL of a data folder: made if there is none, started if it does not run,
 * adopted if it does, and started again whenever it ends before `stop`. Throws a Refusal.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  try {
    makeFolder(options.dataDir);
    const home = findHome(options.dataDir, options.elsewhere ?? ELSEWHERE);
    const start = randomUUID();
    const again = () => bringUp(options, home, start);
    const first = await again();
    return supervise(options, home, first, again);
  } catch (error) {
    throw asRefusal(error, options.dataDir);
  }
}

type Up = { postmaster: Postmaster; keeper: boolean };

/** One start at a time looks after the folder: two that begin at once come out the same server. */
function bringUp(options: ClusterOptions, home: Home, start: string): Promise<Up> {
  const say = options.say ?? (() => {});
  const waiting = (holder: number) =>
    say(`Another start (process ${holder}) is bringing the database up; waiting for it`);
  return withLock(path.join(options.dataDir, "postgres.lock"), { waiting }, async () => {
    const running = await settled(home.cluster);
    const other = otherKeeper(options.dataDir, start);
    if (running) {
      const whose = other ? `the start with process ${other}` : "an earlier start";
      say(
        `The database in ${home.folder} already runs (process ${running.pid}), from ${whose}; using it`,
      );
      await ensureDatabase(running.socketFolder);
      if (!other) becomeKeeper(options.dataDir, start);
      return { postmaster: running, keeper: !other };
    }
    const binaries = await filesFor(options, home, say);
    await forgetDeadPostmaster(home.cluster);
    const settings = { ...serverSettings(socketFolder(home)), ...options.settings };
    const postmaster = await launch(home, binaries, settings);
    await ensureDatabase(postmaster.socketFolder);
    becomeKeeper(options.dataDir, start);
    say(
      `The database runs: PostgreSQL ${binaries.major} of ${binaries.from}, its files in ${home.folder}`,
    );
    return { postmaster, keeper: true };
  });
}

async function filesFor(
  options: ClusterOptions,
  home: Home,
  say: (sentence: string) => void,
): Promise<Binaries> {
  const major = clusterMajor(home.cluster);
  const shelf = path.join(home.account ? (options.elsewhere ?? ELSEWHERE) : options.dataDir, "bin");
  const found = findBinaries({ bindir: options.bindir, major, shelf });
  const binaries = { ...found, bindir: reachable(found.bindir, home.account, shelf) };
  if (major === undefined) {
    say(`Making the database's files in ${home.folder}`);
    if (!home.folder.startsWith(options.dataDir)) {
      say(`They are there because ${home.account?.name} may not pass into ${options.dataDir}`);
    }
    await makeCluster(home, binaries);
  }
  return binaries;
}

function supervise(
  options: ClusterOptions,
  home: Home,
  first: Up,
  again: () => Promise<Up>,
): Cluster {
  let current = first;
  const watch = keepAlive({
    pid: () => current.postmaster.pid,
    again: async () => {
      current = await again();
    },
    say: options.say ?? (() => {}),
  });
  const { socketFolder: folder } = first.postmaster;
  return {
    url: socketUrl(folder, SITE, SITE),
    superuserUrl: socketUrl(folder, SUPERUSER, "postgres"),
    folder: home.folder,
    adopted: !first.keeper,
    async stop() {
      await watch.stop();
      if (current.keeper) await stopServer(current.postmaster);
    },
  };
}

const ON_DISK: Record<string, string> = {
  EACCES: "may not be used by this account",
  EPERM: "may not be used by this account",
  EROFS: "is on a disk that cannot be written",
  ENOSPC: "is on a full disk",
  ENOENT: "cannot be made there",
  ENOTDIR: "is, or lies below, a file and not a folder",
  EEXIST: "is a file and not a folder",
};

function asRefusal(error: unknown, dataDir: string): unknown {
  const { code, path: at } = error as NodeJS.ErrnoException;
  const trouble = code && ON_DISK[code];
  if (error instanceof Refusal || !trouble) return error;
  return new Refusal(
    `The data folder ${dataDir} cannot be used: ${at ?? dataDir} ${trouble}. Set DATA_DIR to another folder, or mend this one.`,
  );
}
