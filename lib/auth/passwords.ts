import { hash, verify } from "@node-rs/argon2";

/** argon2id (the package's default), 19 MiB, two passes: OWASP's second recommended setting. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two keyboards may write one letter differently (NIST SP 800-63B, 5.1.1.2). */
const plain = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(plain(password), cost);

/** A schema allows 128 characters; what is longer was never anybody's. */
const longest = 128;

/**
 * Takes as long for somebody who does not exist as for somebody who does, so that the wait tells
 * nothing about an address.
 */
export async function passwordMatches(stored: string | null, given: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody()), plain(given.slice(0, longest + 1)));
  return stored !== null && matches;
}

let decoy: Promise<string> | undefined;
function nobody(): Promise<string> {
  decoy ??= hashPassword("nobody has this password, it only takes time");
  return decoy;
}

/** The hash carries the cost that it was made with. */
export function isOutdated(stored: string): boolean {
  const { memoryCost, timeCost, parallelism } = cost;
  return !stored.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`);
}
