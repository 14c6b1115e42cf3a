import { selectOften } from "@/lib/db/select";
import { isOutNow } from "./out";

/**
 * What an address for strangers tells search engines; null for all other addresses. Also when
 * nothing can be looked up, they are asked to stay away.
 */
export async function robotsOf(pathname: string): Promise<string | null> {
  // The list is none of their results, and leads them to what may be one.
  if (pathname === "/p") return "noindex, follow";
  if (!pathname.startsWith("/p/")) return null;
  const slug = /^\/p\/([a-z0-9-]{3,80})$/.exec(pathname)?.[1];
  const wished = slug ? await isForSearchEngines(slug).catch(() => false) : false;
  return wished ? "all" : "noindex, nofollow";
}

async function isForSearchEngines(slug: string): Promise<boolean> {
  const found = await selectOften<{ indexed: boolean }>`
    SELECT e."indexed" FROM "PublicEdition" e JOIN "Postmortem" p ON p."id" = e."postmortemId"
    WHERE e."slug" = ${slug} AND e."indexed" AND ${isOutNow}`;
  return found.length > 0;
}
