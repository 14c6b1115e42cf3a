import { sign } from "@/lib/auth/signed";
import { env } from "@/lib/env/env";
import type { FeedAddresses } from "./schema";

/**
 * The secret of an address: 256 bits made of its id and this installation's SECRET. The database
 * holds its fingerprint alone; its owner's own pages can name the address again.
 */
export const feedToken = (id: string): string => sign("feed", id);

export function addressesAt(token: string): FeedAddresses {
  const at = `${env().APP_URL}/feeds/${token}`;
  return { atom: `${at}/atom.xml`, json: `${at}/feed.json` };
}
