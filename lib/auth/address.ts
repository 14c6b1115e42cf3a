import { isIPv6 } from "node:net";

/**
 * Who is at the other end, for counting failed tries. The last entry of `x-forwarded-for` is what
 * our own proxy saw, or, without a proxy, the socket; entries before it are the client's own words.
 * Without a proxy a client may send the whole header itself: then only the count by e-mail holds.
 * Of IPv6 the network counts, for one household has all addresses of a /64.
 */
export function clientAddress(forwardedFor: string | null | undefined): string {
  const last = (forwardedFor ?? "").split(",").at(-1)?.trim() ?? "";
  const plain = last.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIPv6(plain) ? networkOf(plain) : plain.slice(0, 64);
}

function networkOf(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : Math.max(0, 8 - groups.length - after.length);
  const all = [...groups, ...Array<string>(gap).fill("0"), ...after];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}::/64`;
}
