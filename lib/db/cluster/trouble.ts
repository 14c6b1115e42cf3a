import { existsSync, readFileSync } from "node:fs";
import { Refusal } from "@/lib/env/refusal.mjs";

/** What the server or initdb said last, as a sentence for the person who starts Parapet. */
export function explain(said: string, folder: string, logFile?: string): Refusal {
  if (/No space left on device|Disk quota exceeded/i.test(said)) {
    return new Refusal(
      `The disk that holds the database (${folder}) is full. Make room, then start again; nothing that was saved is lost.`,
    );
  }
  if (/Read-only file system/i.test(said)) {
    return new Refusal(`The database's folder ${folder} is on a disk that cannot be written.`);
  }
  if (/Permission denied|wrong ownership|invalid permissions/i.test(said)) {
    return new Refusal(
      `The database's folder ${folder} cannot be used by the account that runs it. Start Parapet as the one who started it first, or give the folder to this one (chown -R).`,
    );
  }
  const lines = said.trim().split("\n").slice(-4).join("\n");
  const more = logFile ? ` The whole story is in ${logFile}.` : "";
  return new Refusal(`PostgreSQL did not start in ${folder}.${more} It said:\n${lines}`);
}

/** The end of the log, from `offset` bytes on. */
export function logSince(logFile: string, offset: number): string {
  if (!existsSync(logFile)) return "";
  return readFileSync(logFile).subarray(offset).toString("utf8").slice(-8000);
}
