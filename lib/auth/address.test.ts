import { describe, expect, it } from "vitest";
import { clientAddress } from "./address";

describe("the address that tries are counted by", () => {
  it("is what the last hop saw, whatever a client wrote before it", () => {
    expect(clientAddress("10.9.9.9, 203.0.113.7")).toBe("203.0.113.7");
    expect(clientAddress("203.0.113.7")).toBe("203.0.113.7");
  });

  it("is one for a whole IPv6 network, however it is written", () => {
    const network = "2001:db8:0:12::/64";
    expect(clientAddress("2001:db8:0:12::1")).toBe(network);
    expect(clientAddress("2001:0DB8:0000:0012:ffff:1:2:3")).toBe(network);
    expect(clientAddress("2001:db8::12:0:0:0:5")).toBe(network);
    expect(clientAddress("::1")).toBe("0:0:0:0::/64");
    expect(clientAddress("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  });

  it("is the same for IPv4 in IPv6's clothes", () => {
    expect(clientAddress("::ffff:203.0.113.7")).toBe("203.0.113.7");
  });

  it("is short text at the worst", () => {
    expect(clientAddress(null)).toBe("");
    expect(clientAddress("x".repeat(5_000))).toHaveLength(64);
  });
});
