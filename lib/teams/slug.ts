import { isUuid } from "./find";

/**
 * What an address says for a name: letters and digits of any script, joined by hyphens. Accents
 * are dropped from Latin letters only; elsewhere marks belong to the letter.
 * @param noun stands in for a name without any letter.
 */
export function slugOf(name: string, noun = "team"): string {
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
  // What is found by slug or id needs a slug that does not look like an id.
  return short === "" || isUuid(short) ? `${noun}-${short}`.replace(/-$/, "") : short;
}

/** "payments", else "payments-2", "payments-3", … */
export function freeSlug(name: string, taken: ReadonlySet<string>, noun = "team"): string {
  const slug = slugOf(name, noun);
  if (!taken.has(slug)) return slug;
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}
