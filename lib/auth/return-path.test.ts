import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { returnPath } from "./return-path";

describe("where one lands after signing in", () => {
  it("is the page that was asked for", () => {
    expect(returnPath("/postmortems/214/whys?from=lessons#top")).toBe(
      "/postmortems/214/whys?from=lessons#top",
    );
  });

  it("is the same page when next-auth wrote our origin before it", () => {
    const own = "https://parapet.example";
    expect(returnPath(`${own}/lessons`, own)).toBe("/lessons");
    expect(returnPath(`${own}//other.example`, own)).toBe("/");
    expect(returnPath(`${own}.other.example/`, own)).toBe("/");
  });

  it("is home for everything that leads away or round in a circle", () => {
    const away = [
      undefined,
      "",
      "https://other.example/",
      "//other.example",
      "/\\other.example",
      "/\t/other.example",
      "\\\\other.example",
      "javascript:alert(1)",
      "/sign-in?next=/sign-in",
      "/api/auth/signout",
    ];
    for (const path of away) expect(returnPath(path), String(path)).toBe("/");
  });

  it("never leaves the site, whatever is in the address", () => {
    const site = "https://parapet.example";
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "@",
      ":",
      "//",
      "%2f",
      "\t",
      "\n",
      "a",
      "?",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => `/${all.join("")}`),
        ),
        (text) => {
          expect(new URL(returnPath(text), site).origin).toBe(site);
        },
      ),
    );
  });
});
