import { expect, it } from "vitest";
import { OutboundRefused } from "./refused";
import { plainHost, targetOf } from "./target";

it.each([
  ["http://0x7f000001/", "127.0.0.1"],
  ["http://2130706433/", "127.0.0.1"],
  ["http://0177.0.0.1/", "127.0.0.1"],
  ["http://127.1/", "127.0.0.1"],
  ["http://127.0.0.1./", "127.0.0.1"],
  ["http://①②⑦.0.0.1/", "127.0.0.1"],
  ["http://%31%32%37.0.0.1/", "127.0.0.1"],
  ["http://[::ffff:127.0.0.1]/", "::ffff:7f00:1"],
  ["https://HOOKS.Example.test./x", "hooks.example.test"],
  ["https:hooks.example.test/x", "hooks.example.test"],
])("%s is asked at %s", (address, host) => {
  expect(targetOf(address).host).toBe(host);
});

it("knows the port that an address leaves out", () => {
  expect(targetOf("https://example.test/x")).toMatchObject({ port: 443, secure: true });
  expect(targetOf("http://example.test:8080/x")).toMatchObject({ port: 8080, secure: false });
});

it.each([
  "",
  "example.test/x",
  "ftp://example.test/x",
  "file:///etc/passwd",
  "javascript:alert(1)",
  "gopher://127.0.0.1:25/",
  "https://ada:secret@example.test/x",
  "https://ada@example.test/x",
  "http://example.test:25/",
  "http://example.test:0/",
  "http://example.test:22/",
  "https://[fe80::1%25eth0]/",
  "https:///",
])("refuses %j", (address) => {
  expect(() => targetOf(address)).toThrow(OutboundRefused);
});

it.each([
  ["Jira.Intern.Example", "jira.intern.example"],
  [" localhost ", "localhost"],
  ["127.0.0.1", "127.0.0.1"],
  ["0x7f000001", "127.0.0.1"],
  ["::1", "::1"],
  ["[::1]", "::1"],
])("a host is allowed as an address would name it: %j", (typed, host) => {
  expect(plainHost(typed)).toBe(host);
});

it.each([
  "",
  "a b",
  "example.test:80",
  "example.test:8080",
  "[::1]:80",
  "http://example.test",
  "a/b",
  "a@b",
  "*.intern",
  ".",
])("is no host alone: %j", (typed) => {
  expect(plainHost(typed)).toBeNull();
});
