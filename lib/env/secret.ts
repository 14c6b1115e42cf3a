import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "@/lib/env/make-folder";
import { Refusal } from "@/lib/env/refusal.mjs";

/** The secret kept in the data folder, made there (mode 0600) when there is none yet. */
export function keptSecret(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  try {
    return readSecret(file) ?? makeSecret(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `The secret cannot be kept in ${file} (${reasonOf(error)}). Set DATA_DIR to a folder that can be written, or set SECRET.`,
    );
  }
}

function readSecret(file: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch (error) {
    if (reasonOf(error) === "ENOENT") return undefined;
    throw error;
  }
  if (text.length < 32) {
    throw new Refusal(
      `The secret in ${file} has fewer than 32 characters. Put it back from a backup, set SECRET, or delete the file: then a new one is made and everyone signs in again.`,
    );
  }
  return text;
}

/** Two processes may get here at once: a link is never made over a file, so both read the same. */
function makeSecret(file: string): string {
  makeFolder(path.dirname(file));
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (reasonOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}

function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
