import { createHash } from "node:crypto";
import { chmodSync, chownSync, lstatSync, mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Home } from "@/lib/db/cluster/home";
import { Refusal } from "@/lib/env/refusal.mjs";

/** The kernel's limit is 108 bytes with the closing zero on Linux, 104 on macOS. */
const LONGEST = 103;

/**
 * The folder (mode 0700) of the server's unix socket: in its home, or, where that path is too long
 * for a socket, in a short one made for it.
 */
export function socketFolder(home: Home): string {
  const inside = path.join(home.folder, "socket");
  const folder = fits(inside) ? inside : shortFolder(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const there = lstatSync(folder);
  const owner = home.account?.uid ?? process.getuid?.() ?? there.uid;
  // Anyone may make folders in /tmp: one that is not ours could be a trap.
  if (!there.isDirectory() || (there.uid !== owner && there.uid !== process.getuid?.())) {
    throw new Refusal(`${folder} belongs to someone else. Move it away, then start again.`);
  }
  chmodSync(folder, 0o700);
  if (home.account) chownSync(folder, home.account.uid, home.account.gid);
  return folder;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(path.join(folder, ".s.PGSQL.5432")) <= LONGEST;
}

function shortFolder(home: Home): string {
  const name = createHash("sha256").update(home.folder).digest("hex").slice(0, 12);
  return path.join(
    fits(path.join(os.tmpdir(), `parapet-${name}`)) ? os.tmpdir() : "/tmp",
    `parapet-${name}`,
  );
}

/** The address of a database behind the socket, as `pg`, Prisma and psql understand it. */
export function socketUrl(folder: string, user: string, database: string): string {
  return `postgresql://${user}@localhost:5432/${database}?host=${encodeURIComponent(folder)}`;
}
