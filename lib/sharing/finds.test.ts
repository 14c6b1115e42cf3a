import { describe, expect, it } from "vitest";
import { sourceOf, strikesOf } from "@/lib/testing/build-source";
import { moments } from "./find-patterns";
import { decidedFinds, findsIn } from "./finds";
import { redacted } from "./redacted";
import type { Strikes } from "./schema";
import type { Source } from "./source";

const found = (text: string) =>
  findsIn([{ place: "summary", text }]).map(({ kind, words }) => `${kind} ${words}`);

const decided = (source: Partial<Source>, strikes: Partial<Strikes> = {}) => {
  const [whole, given] = [sourceOf({ title: "", ...source }), strikesOf(strikes)];
  return decidedFinds(whole, given, redacted(whole, given)).map(
    ({ kind, words, state }) => `${kind} ${words} ${state}`,
  );
};

describe("what strangers should hardly read is found", () => {
  it.each([
    ["Ask ana.kowalski@acme.example.", "email ana.kowalski@acme.example"],
    ["Ask jörg@müller.example.", "email jörg@müller.example"],
    ["parted ana@ac\u200bme.example", "email ana@acme.example"],
    ["parted ana@ac-\nme.example now", "email ana@acme.example"],
    ["parted ana@acme.\u00ad\n  example now", "email ana@acme.example"],
    ["> parted 10.0.\u200b\n> 32.54 now", "ip 10.0.32.54"],
    ["at 10.0.32.54 it", "ip 10.0.32.54"],
    ["at 10.12.5.36:10254 it", "ip 10.12.5.36:10254"],
    ["from 192.168.0.0/16 on", "ip 192.168.0.0/16"],
    ["at fe80::1ff:fe23:4567:890a it", "ip fe80::1ff:fe23:4567:890a"],
    ["at 2001:db8:0:0:0:0:2:1 it", "ip 2001:db8:0:0:0:0:2:1"],
    ["card 00:1b:44:11:3a:b7 it", "ip 00:1b:44:11:3a:b7"],
    ["call +49 30 1234567 now", "phone +49 30 1234567"],
    ["call (030) 123 45 67 now", "phone (030) 123 45 67"],
    ["call 555-123-4567 now", "phone 555-123-4567"],
    ["see https://wiki.example/x?y=1.", "address https://wiki.example/x?y=1"],
    ["see www.example.com/x now", "address www.example.com/x"],
    ["to postgres://app:hunter2@db/x now", "secret postgres://app:hunter2@db/x"],
    ["on db7.prod.internal now", "host db7.prod.internal"],
    ["on ledger-db-03 now", "host ledger-db-03"],
    [
      "on ip-10-0-32-54.eu-west-1.compute.internal now",
      "host ip-10-0-32-54.eu-west-1.compute.internal",
    ],
    ["on grafana.acme.io now", "host grafana.acme.io"],
    ["in #inc-storefront they", "handle #inc-storefront"],
    ["told @ana-k so", "handle @ana-k"],
    ["as OPS-1234 says", "account OPS-1234"],
    ["as PM-214 says", "account PM-214"],
    ["customer cus_9s6XKzkNRiz8i3 saw", "account cus_9s6XKzkNRiz8i3"],
    [
      "row 0e37df36-f698-11e6-8dd4-cb9ced3df976 was",
      "account 0e37df36-f698-11e6-8dd4-cb9ced3df976",
    ],
    ["account 123456789012 was", "account 123456789012"],
    ["to DE89 3704 0044 0532 0130 00 went", "account DE89 3704 0044 0532 0130 00"],
    ["with arn:aws:iam::123456789012:role/x it", "account arn:aws:iam::123456789012:role/x"],
    ["with AKIAIOSFODNN7EXAMPLE it", "secret AKIAIOSFODNN7EXAMPLE"],
    [`with ghp_${"a1B2".repeat(9)} it`, `secret ghp_${"a1B2".repeat(9)}`],
    [
      "with eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3j it",
      "secret eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.dozjgNryP4J3j",
    ],
    [
      "with wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY it",
      "secret wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    ],
    ["with password: hunter22 it", "secret password: hunter22"],
    [
      "commit 9b3a733a99f0ae5de143c6616bfcd4c945151420 it",
      "account 9b3a733a99f0ae5de143c6616bfcd4c945151420",
    ],
    ["with 0f8e7d6c5b4a39281706f5e4d3c2b1a0 it", "secret 0f8e7d6c5b4a39281706f5e4d3c2b1a0"],
    ["with q7m2x9k4v8n3b6t1z5r0w2y7 it", "secret q7m2x9k4v8n3b6t1z5r0w2y7"],
    ['with "password": letmein it', 'secret password": letmein'],
    ['with {"password": "letmein"} it', 'secret password": "letmein'],
    ["with 'Authorization': 'token s3cr3t-9912' it", "secret Authorization': 'token s3cr3t-9912"],
    ["pool gke-df315ed616f010764e03 was", "account gke-df315ed616f010764e03"],
    [
      "at /dev/disk/by-id/scsi-0Linode_Volume_pvcbb1d06139b334c1f it",
      "account scsi-0Linode_Volume_pvcbb1d06139b334c1f",
    ],
    [
      "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
      "secret -----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----",
    ],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    "At 14:02:10 we served 1 200 000 requests, 34 % more, in 2.5 s.",
    "On 2026-03-14 and 03/14/2026 version 1.2.3 of utf-8 and SHA-256 failed at SEV-1.",
    "The password is unknown, the token expired, std::vector and a well-known-and-rather-long-name hold.",
    "Use /usr/local/share/some/rather/long/path/of/files and 127.0.0.1.",
    "We rolled back @ 15:00; see item #3.",
    "A long-\nknown, ill-\nunderstood 24-\n7 service of 2025-\n2026 ran on.",
    'Error mounting "client-secret" : mkdir failed, {"token": null}, password: expired.',
    "headers = {'Authorization': 'token %s'} and password=*** and token: <redacted>",
  ])("and nothing in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("looks long at no text, however odd", () => {
    for (const odd of ["a", ":", "a.", "1 ", "-", "a@", "A1-", "[", "%61", "a-1", "-\n"])
      expect(found(odd.repeat(20_000)).length).toBeLessThan(20_001);
  });

  it("finds days and times where these are looked for", () => {
    const text =
      "On 14 March 2026 at 14:02 CET, Tuesday, 2026-03-14T14:02:00Z, May 3, 9 PM. It may be.";
    expect(findsIn([{ place: "x", text }], moments).map(({ words }) => words)).toEqual([
      "14 March 2026",
      "14:02 CET",
      "Tuesday",
      "2026-03-14T14:02:00Z",
      "May 3",
      "9 PM",
    ]);
  });
});

describe("what becomes of a find", () => {
  const summary = "Ask ana@acme.example, or ANA@ACME.example.";

  it("is open until it is struck or kept", () => {
    expect(decided({ summary })).toEqual(["email ana@acme.example open"]);
    expect(decided({ summary }, { kept: ["ANA@acme.example"] })).toEqual([
      "email ana@acme.example kept",
    ]);
    const words = [{ words: "ana@acme.example", instead: "" }];
    expect(decided({ summary }, { words })).toEqual(["email ana@acme.example struck"]);
    expect(decided({ summary }, { out: ["summary"] })).toEqual(["email ana@acme.example struck"]);
  });

  it.each([
    "10.0.32.54",
    "+49 30 1234567",
    "https://wiki.example/x?y=1",
    "OPS-1234",
    "#inc-storefront",
    "@ana-k",
    "password: hunter22",
    "cus_9s6XKzkNRiz8i3",
  ])("is struck by its own words: %s", (words) => {
    const states = decided({ summary: `So ${words} was` }, { words: [{ words, instead: "" }] });
    expect(states.length).toBeGreaterThan(0);
    expect(states.filter((state) => state.endsWith("open"))).toEqual([]);
  });

  it("is struck where a line's end parts it", () => {
    const summary = "Ask ana@ac-\nme.example now";
    expect(decided({ summary: "Ask 10.0.\u200b\n32.54 now" })).toEqual(["ip 10.0.32.54 open"]);
    expect(decided({ summary })).toEqual(["email ana@acme.example open"]);
    const words = [{ words: "ana@acme.example", instead: "" }];
    expect(decided({ summary }, { words })).toEqual(["email ana@acme.example struck"]);
  });

  it("is looked for in every place, also in names of layers, tags and captions that go out", () => {
    const id = "01980000-0000-7000-8000-0000000000ff";
    const source = {
      lessons: [{ id: "l", text: "x", tags: ["db-07"] }],
      pictures: [{ id, width: 1, height: 1, caption: "cache-03 at night" }],
    };
    expect(decided(source)).toEqual(["host db-07 open", "host cache-03 struck"]);
    expect(decided(source, { pictures: [id] })).toContain("host cache-03 open");
  });

  it("is the organisation's own host, wherever it leads", () => {
    expect(decided({ summary: "on status.acme.ventures now", hosts: ["acme.ventures"] })).toEqual([
      "host status.acme.ventures open",
    ]);
  });

  it("is a struck word within a longer one", () => {
    const words = [{ words: "acme", instead: "" }];
    expect(decided({ summary: "acmecorp and acme" }, { words })).toEqual(["inside acmecorp open"]);
  });

  it("is open as well where somebody wrote it instead, in any way of striking", () => {
    const written = "email bo@shop.example open";
    const instead = "a friend (bo@shop.example)";
    expect(decided({ summary: "Acme" }, { words: [{ words: "acme", instead }] })).toEqual([
      written,
    ]);
    const spans = [{ place: "summary", words: "Acme", nth: 1, instead }];
    expect(decided({ summary: "Acme" }, { spans })).toEqual([written]);
    const roles = [{ name: "Acme", role: instead }];
    expect(decided({ summary: "Acme" }, { roles })).toEqual([written]);
    expect(decided({ summary: "Acme" }, { roles, kept: ["bo@shop.example"] })).toEqual([
      "email bo@shop.example kept",
    ]);
    const words = [{ words: "bo@shop.example", instead: "" }];
    expect(decided({ summary: "Acme" }, { roles, words })).toEqual([]);
  });

  it("is open in a chosen address, and a number that ends it is no machine", () => {
    const inAddress = (slug: string, strikes: Partial<Strikes> = {}) => {
      const [source, given] = [sourceOf({ title: "" }), strikesOf(strikes)];
      const finds = decidedFinds(source, given, redacted(source, given), slug);
      return finds.map(({ kind, words, places }) => `${kind} ${words} in ${places}`);
    };
    expect(inAddress("the-empty-storefront-2026")).toEqual([]);
    expect(inAddress("down-20260314")).toEqual(["account 20260314 in address"]);
    expect(inAddress("down-on-14-march")).toEqual([]);
    expect(inAddress("down-on-14-march", { out: ["clock"] })).toEqual(["when 14 March in address"]);
  });

  it("is where a link leads, which is left out unless somebody keeps it", () => {
    const summary = "See [this](https://a.example/x).";
    expect(decided({ summary })).toEqual(["link https://a.example/x struck"]);
    expect(decided({ summary }, { kept: ["https://a.example/x"] })).toEqual([
      "link https://a.example/x kept",
    ]);
  });

  it("is a day in a text once the clock is struck", () => {
    expect(decided({ summary: "On 14 March." })).toEqual([]);
    expect(decided({ summary: "On 14 March." }, { out: ["clock"] })).toEqual([
      "when 14 March open",
    ]);
  });
});
