import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "@/lib/env/make-folder";
import { Refusal } from "@/lib/env/refusal.mjs";

/** For the reader who has to go on without the secret that was used until now. */
export const UNDER_ANOTHER_SECRET =
  "everyone signs in again, tracker tokens and the addresses and secrets of webhooks have to be entered again, unsubscribe links in emails already sent end, and invitations that wait to be sent are lost";

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
      `The secret in ${file} has fewer than 32 characters. Put it back from a backup, or set SECRET. If it is lost, delete the file and start once with "npm start -- --accept-secret": a new one is made, ${UNDER_ANOTHER_SECRET}.`,
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
