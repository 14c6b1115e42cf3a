import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { robotsOf } from "./robots";

/** As crawlers read it (RFC 9309): the longest rule that fits wins, and of two alike the one that allows. */
function mayFetch(path: string): boolean {
  const rules = readFileSync("public/robots.txt", "utf8").matchAll(/^(Allow|Disallow): (\S+)$/gm);
  const fitting = [...rules].flatMap(([, kind, rule = ""]) => {
    const isWhole = rule.endsWith("$");
    const start = isWhole ? rule.slice(0, -1) : rule;
    const fits = isWhole ? path === start : path.startsWith(start);
    return fits ? [{ allows: kind === "Allow", length: rule.length }] : [];
  });
  const [first] = fitting.sort(
    (a, b) => b.length - a.length || Number(b.allows) - Number(a.allows),
  );
  return first?.allows ?? true;
}

describe("a crawler", () => {
  it.each(["/p", "/p?after=abc", "/p/some-edition", "/p/atom.xml", "/why/start-the-app"])(
    "may read %s, and so what that says of itself",
    (path) => expect(mayFetch(path)).toBe(true),
  );

  it.each(["/", "/postmortems/1", "/practices", "/people", "/sign-in", "/api/v1/openapi.json"])(
    "does not read %s",
    (path) => expect(mayFetch(path)).toBe(false),
  );

  it("follows the public list to its editions, and shows no list among its results", async () => {
    expect(await robotsOf("/p")).toBe("noindex, follow");
    expect(await robotsOf("/p/no-such-edition")).toBe("noindex, nofollow");
    expect(await robotsOf("/practices")).toBeNull();
  });
});
