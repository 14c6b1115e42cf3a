import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Account, canReach, chooseAccount } from "@/lib/db/cluster/account";
import { Refusal } from "@/lib/env/refusal.mjs";

/** Where the private database lives, and as whom its server runs. */
export type Home = { folder: string; cluster: string; account: Account | undefined };

/** For what the lent account could not reach below somebody's closed folder. */
export const ELSEWHERE = "/var/lib/parapet";

/**
 * Finds the home of the data folder's database, or makes an empty one.
 *
 * It is `postgres/` in the data folder. Only where root starts Parapet from below a folder that the
 * lent account may not pass (such as /root, mode 0700) is it made in `elsewhere`, and the data folder
 * gets a file that says where: opening up somebody's home would be worse.
 */
export function findHome(dataDir: string, elsewhere: string): Home {
  const inside = path.join(dataDir, "postgres");
  const pointer = path.join(dataDir, "postgres.location");
  if (existsSync(pointer)) return homeElsewhere(pointer);
  if (existsSync(path.join(inside, "cluster"))) return homeInside(inside);
  const account = chooseAccount();
  if (canReach(account, dataDir)) return made(inside, account);
  const folder = path.join(elsewhere, randomBytes(6).toString("hex"));
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  const home = made(folder, account);
  writeFileSync(pointer, `${folder}\n`);
  return home;
}

function homeElsewhere(pointer: string): Home {
  const folder = readFileSync(pointer, "utf8").trim();
  if (!existsSync(folder)) {
    throw new Refusal(
      `${pointer} says that the database is in ${folder}, but that folder is not there. Put it back, or, to begin with an empty database, delete ${pointer}.`,
    );
  }
  const cluster = path.join(folder, "cluster");
  return { folder, cluster, account: chooseAccount(folder) };
}

function homeInside(folder: string): Home {
  const cluster = path.join(folder, "cluster");
  const account = chooseAccount(cluster);
  if (!canReach(account, folder)) {
    throw new Refusal(
      `The database in ${folder} belongs to the account ${account?.name}, which may not pass through a folder on the way there. Move the data folder to where it may, or let it pass (chmod o+x).`,
    );
  }
  return { folder, cluster, account };
}

function made(folder: string, account: Account | undefined): Home {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return { folder, cluster: path.join(folder, "cluster"), account };
}
