import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * A hash over names and contents, so that neither a copy nor a checkout makes a build look old.
 * @param {string[]} places files and folders; those that are not there count as such
 * @param {(file: string) => boolean} [counts]
 */
export function fingerprint(places, counts = () => true) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn).filter(counts)) {
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(place) {
  if (!existsSync(place)) return [];
  const entries = readFolder(place);
  if (!entries) return [place];
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => filesIn(path.join(place, entry.name)));
}

/** @param {string} place */
function readFolder(place) {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOTDIR") return undefined;
    throw error;
  }
}

/**
 * Does the work unless the stamp says that it was done from just these sources. The stamp is
 * written last: work that was interrupted is done again.
 * @param {string} stamp
 * @param {string} print
 * @param {() => Promise<unknown>} work
 */
export async function unlessDone(stamp, print, work) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === print) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}
