import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { Refusal } from "@/lib/env/refusal.mjs";

/** Who the server runs as, when that is not the person who starts Parapet. */
export type Account = { name: string; uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Root lends it the account that owns the files, if there are
 * some already, else `postgres`, else `nobody`. Anyone else runs it as themselves: undefined.
 */
export function chooseAccount(filesOf?: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = filesOf && statSync(filesOf);
  if (owner && owner.uid !== 0) {
    return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  }
  const account = lookUp("postgres") ?? lookUp("nobody");
  if (!account) {
    throw new Refusal(
      "PostgreSQL refuses to run as root, and this machine has neither an account postgres nor nobody. Start Parapet as an ordinary user, or set DATABASE_URL.",
    );
  }
  return account;
}

function lookUp(name: string): Account | undefined {
  try {
    const account = { name, uid: Number(id("-u", name)), gid: Number(id("-g", name)) };
    return account.uid > 0 ? account : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(uid: number): string {
  try {
    return id("-un", String(uid));
  } catch {
    return `number ${uid}`;
  }
}

function id(flag: string, account: string): string {
  return String(
    execFileSync("id", [flag, account], { stdio: ["ignore", "pipe", "ignore"] }),
  ).trim();
}

/**
 * Whether the account gets to the folder: whether it may pass through every folder on the way and
 * into this one. Access lists are not looked at; the answer is then a cautious no.
 */
export function canReach(account: Account | undefined, folder: string): boolean {
  if (!account) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (!mayPass(account, at)) return false;
    if (at === path.dirname(at)) return true;
  }
}

function mayPass(account: Account, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
