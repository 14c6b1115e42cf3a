import { describe, expect, it } from "vitest";
import { whatHappens } from "./what-happens";

const wish = { expiresOn: null, indexed: false, listed: false };

describe("the sentence about putting out", () => {
  it("says who reads it, until when, and who finds it", () => {
    expect(whatHappens(wish, { hasIndex: true })).toBe(
      "Once it is out, whoever has the address can read the preview, without signing in, until you withdraw it; search engines are asked to stay away.",
    );
    expect(
      whatHappens({ expiresOn: "2027-03-14", indexed: true, listed: true }, { hasIndex: true }),
    ).toBe(
      "Once it is out, whoever has the address can read the preview, without signing in, until the end of 14 Mar 2027; it stands in your public list and its feed, and search engines may show it.",
    );
  });

  it("promises no list that the organisation does not show", () => {
    expect(whatHappens({ ...wish, listed: true }, { hasIndex: false })).not.toContain("list");
  });
});
