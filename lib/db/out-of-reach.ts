/**
 * Whether a question found no free connection in time, which says nothing against the database:
 * Prisma's P2028 for a transaction that could not begin, the pool's own words for the rest.
 */
export function isCrowded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && error.code === "P2028") return /start a transaction/.test(error.message);
  return error.message === "timeout exceeded when trying to connect";
}

/** Whether the connection broke or could not be made, though the database may be back by now. */
export function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return ["P1001", "P1002", "P1017"].includes(code) || /^Connection terminated/.test(error.message);
}
