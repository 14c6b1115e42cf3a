import { isUuid } from "./find";

/**
 * What an address says for a name: letters and digits of any script, joined by hyphens. Accents
 * are dropped from Latin letters only; elsewhere marks belong to the letter.
 */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const short = [...plain]
    .slice(0, 60)
    .join("")
    .replace(/^[-\p{M}]+|-+$/gu, "");
  // A team is found by slug or id, so that no slug may look like an id.
  return short === "" || isUuid(short) ? `team-${short}`.replace(/-$/, "") : short;
}

/** "payments", else "payments-2", "payments-3", … */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug)) return slug;
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}
