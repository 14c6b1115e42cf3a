import fc from "fast-check";
import { expect, it } from "vitest";
import { placeOf } from "./addresses";

const insideV4 = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"];
const insideToo = ["100.64.0.1", "100.127.255.255", "192.0.2.1", "198.51.100.7", "203.0.113.9"];
const special = ["198.18.0.1", "192.0.0.8", "192.88.99.1", "168.63.129.16"];

it.each([...insideV4, ...insideToo, ...special])("%s is inside the walls", (address) => {
  expect(placeOf(address)).toBe("inside");
});

it.each([
  ["loopback", "::1"],
  ["unique local", "fd12:3456::1"],
  ["unique local", "fc00::1"],
  ["mapped IPv4", "::ffff:127.0.0.1"],
  ["mapped IPv4 that would be public", "::ffff:8.8.8.8"],
  ["compatible IPv4", "::127.0.0.1"],
  ["translated IPv4", "::ffff:0:127.0.0.1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["local NAT64", "64:ff9b:1::7f00:1"],
  ["6to4", "2002:7f00:1::1"],
  ["Teredo", "2001:0:7f00:1::1"],
  ["documentation", "2001:db8::1"],
  ["newer documentation", "3fff::1"],
  ["discard", "100::1"],
  ["site local", "fec0::1"],
])("%s is inside the walls: %s", (_name, address) => {
  expect(placeOf(address)).toBe("inside");
});

it.each([
  "0.0.0.0",
  "0.1.2.3",
  "169.254.169.254",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "fe80::1",
  "fe80::1%eth0",
  "ff02::1",
  "fd00:ec2::254",
  "",
  "localhost",
])("nobody is ever asked at %j", (address) => {
  expect(placeOf(address)).toBe("nobody");
});

it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00:1450::1"])(
  "%s is outside",
  (address) => {
    expect(placeOf(address)).toBe("outside");
  },
);

it("no IPv4 address gets out in the clothes of an IPv6 one", () => {
  const dressed = fc
    .tuple(
      fc.ipV4(),
      fc.constantFrom("::ffff:", "::", "64:ff9b::", "64:ff9b:1::", "::ffff:0:", "fe80::"),
    )
    .map(([v4, prefix]) => prefix + v4);
  fc.assert(fc.property(dressed, (address) => placeOf(address) !== "outside"));
});
