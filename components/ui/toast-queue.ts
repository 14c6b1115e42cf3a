/** More than these stand in the way. */
const most = 3;
/** All of them with something to undo: as many as a phone has room for. */
const mostUndos = 6;

/**
 * One more message below those that are shown. What only tells something makes room first: a way
 * back stays for its own time, however much is told meanwhile.
 */
export function joined<T extends { undo?: unknown }>(shown: readonly T[], next: T): T[] {
  const spare = shown.length + 1 - most;
  const leaving = new Set(shown.filter(({ undo }) => !undo).slice(0, Math.max(0, spare)));
  return [...shown.filter((toast) => !leaving.has(toast)), next].slice(-mostUndos);
}
