import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { placeOf } from "./addresses";
import { OutboundFailed, OutboundRefused } from "./refused";

export type Resolved = { address: string; family: number };
export type Resolve = (host: string) => Promise<Resolved[]>;

/** As the machine itself resolves names, /etc/hosts included. */
const bySystem: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * The addresses to connect to, asked for once and every one of them checked: a name that also
 * points inside is not half good. `allowed` names may point inside.
 * @throws OutboundRefused or OutboundFailed
 */
export async function resolveChecked(
  host: string,
  allowed: boolean,
  resolve: Resolve = bySystem,
): Promise<Resolved[]> {
  const literal = isIP(host);
  const found = literal ? [{ address: host, family: literal }] : await ask(host, resolve);
  for (const { address } of found) {
    const place = placeOf(address);
    if (place === "nobody")
      throw new OutboundRefused(`${host} leads to ${address}, never asked.`, closed);
    if (place === "inside" && !allowed)
      throw new OutboundRefused(
        `${host} leads to ${address}, which is inside your network. An administrator may allow this host.`,
        `${closed} An administrator may allow its host.`,
      );
  }
  return found;
}

/** Whoever types addresses could otherwise read from our answers what the network inside holds. */
const closed = "Its address may not be asked.";
const unresolved = "Its name could not be resolved.";

async function ask(host: string, resolve: Resolve): Promise<Resolved[]> {
  let found: Resolved[];
  try {
    found = await resolve(host);
  } catch {
    throw new OutboundFailed(`The name ${host} could not be resolved.`, unresolved);
  }
  if (found.length === 0) throw new OutboundFailed(`The name ${host} has no address.`, unresolved);
  return found;
}
