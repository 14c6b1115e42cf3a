import { BlockList, isIPv4, isIPv6 } from "node:net";

type Range = [net: string, prefix: number];

function listOf(ranges: Range[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, isIPv4(net) ? "ipv4" : "ipv6");
  return list;
}

/** IANA's registries of special addresses; what no network beyond our own would answer for. */
const inside = listOf([
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  // Looks public, and is the metadata service of a large cloud.
  ["168.63.129.16", 32],
]);

/** Global unicast; all other IPv6, mapped and NAT64 addresses among it, counts as inside. */
const globalUnicast = listOf([["2000::", 3]]);

/** Of global unicast: Teredo and other protocols' own, documentation, 6to4, the retired 6bone. */
const notGlobal = listOf([
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3ffe::", 16],
  ["3fff::", 20],
]);

/** Nothing that an administrator could mean: nowhere, a cloud's metadata, everybody at once. */
const nobody = listOf([
  ["0.0.0.0", 8],
  ["169.254.0.0", 16],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 128],
  ["fd00:ec2::254", 128],
  ["fe80::", 10],
  ["ff00::", 8],
]);

/**
 * Whose an address is: `outside` is the internet, `inside` is reached only where an administrator
 * allows it by name, `nobody` never. `address` as a resolver gives it, in any notation.
 */
export function placeOf(address: string): "outside" | "inside" | "nobody" {
  // A zone ("%eth0") belongs to a link's own addresses, and lists ignore or miss it.
  if (address.includes("%")) return "nobody";
  if (isIPv4(address)) return placeOfV4(address);
  if (!isIPv6(address)) return "nobody";
  if (nobody.check(address, "ipv6")) return "nobody";
  const global = globalUnicast.check(address, "ipv6") && !notGlobal.check(address, "ipv6");
  return global ? "outside" : "inside";
}

function placeOfV4(address: string): "outside" | "inside" | "nobody" {
  if (nobody.check(address, "ipv4")) return "nobody";
  return inside.check(address, "ipv4") ? "inside" : "outside";
}
