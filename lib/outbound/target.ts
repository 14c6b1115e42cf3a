import { isIP } from "node:net";
import { OutboundRefused } from "./refused";

/** Where a request is to go. `host` is without brackets and without a dot at its end. */
export type Target = { url: URL; host: string; port: number; secure: boolean };

const ports: Record<string, number> = { "http:": 80, "https:": 443 };

/**
 * Reads an address that somebody typed. Numbers that stand for an IPv4 address ("0x7f000001",
 * "2130706433") come out as that address, since URL reads them as a browser does.
 * @throws OutboundRefused
 */
export function targetOf(address: string): Target {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const usual = ports[url?.protocol ?? ""];
  if (!url || usual === undefined)
    throw new OutboundRefused("This is no address that begins with https:// or http://.");
  if (url.username || url.password)
    throw new OutboundRefused("The address holds a name or password in front of its host.");
  const port = url.port === "" ? usual : Number(url.port);
  if (!isForHttp(port))
    throw new OutboundRefused(`Port ${port} belongs to another protocol than HTTP.`);
  return { url, host: hostOf(url), port, secure: url.protocol === "https:" };
}

/** Below 1024 each port has its own protocol, and a mail server would take our lines for mail. */
const isForHttp = (port: number): boolean => port === 80 || port === 443 || port >= 1024;

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/** A host as `allow` names it, from what somebody typed; null for what is no host alone. */
export function plainHost(typed: string): string | null {
  const text = typed.trim();
  const bare = isIP(text) === 6 ? `[${text}]` : text;
  if (!/^(\[[\da-f:.]+\]|[^\s:/?#@*\\[\]]+)$/i.test(bare)) return null;
  return URL.canParse(`http://${bare}/`) ? hostOf(new URL(`http://${bare}/`)) || null : null;
}
