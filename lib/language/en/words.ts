/** A set from words parted by white space; `_` stands for a space inside of one. */
export function words(...lists: string[]): ReadonlySet<string> {
  return new Set(
    lists.flatMap((list) => list.trim().split(/\s+/)).map((w) => w.replace(/_/g, " ")),
  );
}
