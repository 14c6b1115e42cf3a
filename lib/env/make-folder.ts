import { mkdirSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder and those on the way to it, each with mode 0711. One by one, for Node's own
 * `recursive` never returns where a folder is there and takes none, as /proc is.
 */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o711 });
  } catch (error) {
    // Another process was quicker.
    if (!isFolder(folder)) throw error;
  }
}

const isFolder = (at: string): boolean =>
  statSync(at, { throwIfNoEntry: false })?.isDirectory() === true;
