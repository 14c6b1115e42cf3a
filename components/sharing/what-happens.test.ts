import { describe, expect, it } from "vitest";
import { Strikes } from "@/lib/sharing/schema";
import { standing, whatHappens } from "./what-happens";

const wish = { expiresOn: null, indexed: false, listed: false };

describe("the sentence about making it public", () => {
  it("says who reads it, until when, and who finds it", () => {
    expect(whatHappens(wish, { hasIndex: true })).toBe(
      "Once it is public, whoever has the address can read the preview, without signing in, until you withdraw it; search engines are asked to stay away.",
    );
    expect(
      whatHappens({ expiresOn: "2027-03-14", indexed: true, listed: true }, { hasIndex: true }),
    ).toBe(
      "Once it is public, whoever has the address can read the preview, without signing in, until the end of 14 Mar 2027; it is in your public list and its feed, and search engines may show it.",
    );
  });

  it("promises no list that the organisation does not show", () => {
    expect(whatHappens({ ...wish, listed: true }, { hasIndex: false })).not.toContain("list");
  });
});

describe("the sentence about how it stands", () => {
  const today = "2026-11-24";
  const of = (parts: Partial<Parameters<typeof standing>[0]["edition"]>, differs = false) => {
    const edition = {
      ...{ slug: "a-slug", chosen: true, title: "A title", strikes: Strikes.parse({}), ...wish },
      ...{ putOutAt: "2026-11-02T10:00:00Z", putOutBy: "Ana", withdrawnAt: null },
      ...{ isOut: false, version: 1, ...parts },
    };
    return standing({ edition, differs, isPublished: true }, today);
  };

  it("names the last day only where that is over", () => {
    expect(of({ expiresOn: "2026-11-23" })).toMatch(/^Its last day was 23 Nov 2026\./);
    for (const expiresOn of [null, "2026-11-24", "2027-01-01"])
      expect(of({ expiresOn })).toMatch(/its postmortem was published again since/);
  });

  it("says that strangers read something else than the preview, whether words tell it or not", () => {
    expect(of({ isOut: true })).toBe("Public since 2 Nov 2026, published by Ana.");
    expect(of({ isOut: true }, true)).toMatch(/The preview is not yet what strangers read\.$/);
  });
});
