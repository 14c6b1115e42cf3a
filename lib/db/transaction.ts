import { DomainError } from "@/lib/errors/domain-error";
import { db, type Tx } from "./client";

/** Thrown inside a transaction when a row changed between being read and being written. */
export class RowMoved extends Error {}

const attempts = 3;

/**
 * Runs a command's work in one transaction. Two commands that meet on a row are run again from
 * their first line, so that the second one decides on what the first one left.
 * @throws DomainError conflict when others were faster each time.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { maxWait: 5_000, timeout: 15_000 });
    } catch (error) {
      if (!meetsAgain(error)) throw error;
      if (attempt === attempts) throw crowded();
    }
  }
}

/** For `updateMany({ where: { id, version } })`: nothing written means that somebody was faster. */
export function wrote(result: { count: number }): void {
  if (result.count === 0) throw new RowMoved("row moved");
}

function meetsAgain(error: unknown): boolean {
  if (error instanceof RowMoved) return true;
  return error instanceof Error && "code" in error && error.code === "P2034";
}

const crowded = () =>
  new DomainError("conflict", "Several people saved this at the same moment. Save it once more.");
