import { randomBytes } from "node:crypto";
import { invalid } from "@/lib/errors/domain-error";
import { type Plan, saysAny } from "./striking";

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** 160 bits of chance, in letters that survive being read aloud. */
export const slugOfChance = (): string =>
  Array.from(randomBytes(32), (byte) => letters.charAt(byte % 32)).join("");

/** Whether somebody chose it, so that others can guess it. */
export const isChosen = (slug: string): boolean => !/^[a-z2-7]{32}$/.test(slug);

/** Words that an address of the site means, or may mean one day. */
const reserved = new Set(
  `admin api atom card edit editions feed feeds image images index json new null opensearch page
  pages preview print public robots rss search sitemap static undefined www`.split(/\s+/),
);

/**
 * An address as somebody wishes it: "Checkout, 14 March" becomes "checkout-14-march".
 * @throws DomainError invalid when nothing is left of it, or it means something else here.
 */
export function slugFrom(wish: string): string {
  const slug = wish
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (slug.length < 3) throw refusal("An address has three letters or digits at least.");
  if (slug.length > 80) throw refusal("An address has 80 characters at most.");
  // It would be taken for one that nobody can guess.
  if (!isChosen(slug)) throw refusal("Put a hyphen into that address, or make it shorter.");
  if (reserved.has(slug)) throw refusal(`The address "${slug}" is kept for the site itself.`);
  return slug;
}

/** What an address says; one of chance says nothing. */
export const addressInWords = (slug: string): string =>
  isChosen(slug) ? slug.replaceAll("-", " ") : "";

/** Words that are struck stand in no address either, as far as hyphens part them. */
export const saysStruck = (slug: string, everywhere: Plan["everywhere"]): boolean =>
  saysAny(addressInWords(slug), everywhere);

export const struckSaid = "The address says words that are struck. Choose another one.";

export const taken = () => refusal("Another edition has that address. Choose another one.");

export const refusal = (message: string) => invalid(message, { slug: message });
