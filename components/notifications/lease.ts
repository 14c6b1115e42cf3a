/** Which tab of this browser holds the stream, until when, and whether anybody looks at that tab. */
type Lease = { tab: string; until: number; hidden: boolean };
type Keep = Pick<Storage, "getItem" | "setItem" | "removeItem">;

export const leaseKey = "parapet.live";
/** Longer than two ticks of a tab in view, and than the minute that browsers let a hidden one wait. */
export const seenMs = 10_000;
export const hiddenMs = 90_000;

/**
 * Takes or renews the lease for `tab`; answers whether it is this tab's. A tab in view takes it from
 * a hidden one. Two that take it at once both think so until storage tells one of them otherwise,
 * at its next look: two streams for a moment do no harm.
 */
export function takeLease(keep: Keep, tab: string, now: number, hidden: boolean): boolean {
  const held = read(keep);
  const free = !held || held.until < now || held.tab === tab || (held.hidden && !hidden);
  if (!free) return false;
  const until = now + (hidden ? hiddenMs : seenMs);
  try {
    keep.setItem(leaseKey, JSON.stringify({ tab, until, hidden } satisfies Lease));
  } catch {
    // A browser that keeps nothing shares nothing: each tab listens for itself.
  }
  return true;
}

export function releaseLease(keep: Keep, tab: string): void {
  try {
    if (read(keep)?.tab === tab) keep.removeItem(leaseKey);
  } catch {}
}

function read(keep: Keep): Lease | null {
  try {
    const lease: unknown = JSON.parse(keep.getItem(leaseKey) ?? "null");
    return isLease(lease) ? lease : null;
  } catch {
    return null;
  }
}

const isLease = (value: unknown): value is Lease =>
  typeof value === "object" && value !== null && "tab" in value && "until" in value;
