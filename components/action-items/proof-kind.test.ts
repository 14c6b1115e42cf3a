import { describe, expect, it } from "vitest";
import { guessedKind } from "./proof-kind";

describe("what is given as proof", () => {
  it("is a picture as soon as there is one", () => {
    expect(guessedKind({ note: "The chart", url: "https://a.test/x", image: "id" })).toBe("image");
  });

  it.each([
    "https://github.com/acme/shop/actions/runs/5521",
    "https://gitlab.example/acme/shop/-/pipelines/88",
    "https://gitlab.example/acme/shop/-/jobs/901",
    "https://ci.example/job/shop/builds/12",
  ])("is a test run where a build server keeps one: %s", (url) => {
    expect(guessedKind({ url })).toBe("test_run");
  });

  it.each([
    "https://github.com/acme/shop/pull/41",
    "https://wiki.example/jobs/how-we-hire",
    "https://charts.example/d/9",
    "not an address",
  ])("is a link elsewhere: %s", (url) => {
    expect(guessedKind({ url })).toBe("link");
  });

  it("is a sentence where there is nothing but words, and a run where they say so", () => {
    expect(guessedKind({ note: "The old host is gone." })).toBe("sentence");
    expect(guessedKind({ note: "Run 5521 opens the page" })).toBe("test_run");
    expect(guessedKind({})).toBe("sentence");
  });
});
