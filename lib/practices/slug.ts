/** Words that carry nothing in an address. */
const small = new Set(
  "a an the and or of to in on for with by at is are be it its that".split(" "),
);
const longest = 60;
const mostWords = 6;

/** A short address made from a rule's own words: "every-pull-request-starts-app-once". */
export function slugOf(statement: string): string {
  const words = statement
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .match(/[a-z0-9]+/g);
  const telling = (words ?? []).filter((word) => !small.has(word)).slice(0, mostWords);
  const slug = telling.join("-").slice(0, longest).replace(/-+$/, "");
  return slug === "" || reserved.has(slug) ? "practice" : slug;
}

/** Addresses of our own beside those of practices. */
export const reserved = new Set(["new", "practice"]);

/** The first of "x", "x-2", "x-3" … that nobody has. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const base = wanted.slice(0, longest - 4).replace(/-+$/, "");
  for (let next = 1; ; next += 1) {
    const slug = next === 1 ? wanted : `${base}-${next}`;
    if (!taken.includes(slug) && !reserved.has(slug)) return slug;
  }
}
