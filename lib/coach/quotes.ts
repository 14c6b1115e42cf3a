const longest = 400;

/** What is remembered of a quote: enough to know it again, short enough for an index. */
export function kept(quote: string): string {
  return Array.from(quote).slice(0, longest).join("");
}
