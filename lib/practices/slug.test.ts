import { describe, expect, it } from "vitest";
import { freeSlug, slugOf } from "./slug";

describe("an address made from a rule", () => {
  it.each([
    ["Every pull request starts the app once", "every-pull-request-starts-app-once"],
    ["A certificate’s expiry is in monitoring", "certificates-expiry-monitoring"],
    ["One two three four five six seven", "one-two-three-four-five-six"],
    ["Überprüfe die Uhren", "uberprufe-die-uhren"],
    ["毎日確認する", "practice"],
    ["New", "practice"],
  ])("is short and plain: %s", (statement, slug) => {
    expect(slugOf(statement)).toBe(slug);
  });

  it("is one that nobody has", () => {
    expect(freeSlug("start-app", [])).toBe("start-app");
    expect(freeSlug("start-app", ["start-app", "start-app-2"])).toBe("start-app-3");
    expect(freeSlug("practice", [])).toBe("practice-2");
  });
});
