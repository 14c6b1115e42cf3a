import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "./processes.mjs";

/**
 * Does the work while nobody else who asks for the same lock file does theirs. A lock whose holder
 * no longer runs is taken over. `waiting` is called once if there is someone to wait for.
 * @template T
 * @param {string} file
 * @param {{ waiting?: (holder: number) => void }} options
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function withLock(file, { waiting }, work) {
  mkdirSync(path.dirname(file), { recursive: true });
  const mine = `${process.pid}\n${identityOf(process.pid)}\n`;
  let told = false;
  for (;;) {
    const holder = take(file, mine);
    if (holder === undefined) break;
    if (!told) waiting?.(holder);
    told = true;
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

/**
 * Undefined when the lock is ours now, else the number of the process that holds it.
 * @param {string} file
 * @param {string} mine
 */
function take(file, mine) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    // Unlike a rename, a link is never made over an existing file.
    linkSync(draft, file);
    return undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const found = read(file);
  if (found === undefined) return take(file, mine);
  const [pid, identity] = found.split("\n");
  if (identityOf(Number(pid)) === identity) return Number(pid);
  moveAside(file, found);
  return take(file, mine);
}

/**
 * Takes away a lock that was left behind; if someone else was quicker and the lock is theirs by
 * now, puts it back.
 * @param {string} file
 * @param {string} leftBehind
 */
function moveAside(file, leftBehind) {
  const aside = `${file}.${process.pid}.aside`;
  try {
    renameSync(file, aside);
    if (read(aside) !== leftBehind) linkSync(aside, file);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return undefined;
    throw error;
  }
}
