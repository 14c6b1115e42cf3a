import { DomainError } from "./domain-error";

type Row = { version: number };
type Revision = { version?: number | undefined; base?: Record<string, unknown> | undefined };

/**
 * Two people wrote in one row. A change that carries the row's version passes; an older one passes
 * where nobody else touched its fields (`base` holds what the writer started from); the rest is a
 * `conflict` that carries both sides, so that no words are lost. A change without a version is an
 * API client's own decision to overwrite.
 */
export function reconcile<T extends Row>(row: T, change: Partial<T>, revision: Revision): void {
  if (revision.version === undefined || revision.version === row.version) return;
  const stored = row as Record<string, unknown>;
  const disputed = Object.entries(change).filter(([field, value]) => {
    if (value === undefined || same(stored[field], value)) return false;
    return !(revision.base && field in revision.base && same(stored[field], revision.base[field]));
  });
  if (disputed.length === 0) return;
  throw new DomainError(
    "conflict",
    "Somebody else saved this while you were writing. Both texts are kept: choose one, or join them.",
    {
      current: Object.fromEntries(disputed.map(([field]) => [field, stored[field]])),
      version: row.version,
    },
  );
}

/** Where the row holds a moment it may be written in more than one way; words are what they are. */
function same(a: unknown, b: unknown): boolean {
  if (a instanceof Date || b instanceof Date) return timeOf(a) === timeOf(b);
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

const timeOf = (value: unknown): number | null =>
  value instanceof Date || typeof value === "string" ? new Date(value).getTime() : null;
