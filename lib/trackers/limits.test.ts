import { describe, expect, it } from "vitest";
import { spentUntil, waitUntil } from "./limits";

const now = new Date("2026-03-14T12:00:00Z");
const at = (time: string) => new Date(`2026-03-14T${time}Z`);
const epoch = at("12:30:00").getTime() / 1_000;

describe("how long a tool wants to be left alone", () => {
  it.each([
    ["seconds", { "retry-after": "90" }, at("12:01:30")],
    ["a date", { "retry-after": "Sat, 14 Mar 2026 12:20:00 GMT" }, at("12:20:00")],
    ["GitHub's reset", { "x-ratelimit-reset": String(epoch) }, at("12:30:00")],
    ["GitLab's reset", { "ratelimit-reset": String(epoch) }, at("12:30:00")],
    ["Linear's, in ms", { "x-ratelimit-requests-reset": String(epoch * 1_000) }, at("12:30:00")],
    ["Jira's, a date", { "x-ratelimit-reset": "2026-03-14T12:30Z" }, at("12:30:00")],
    ["nothing", {}, at("12:01:00")],
    ["nonsense", { "retry-after": "soon", "x-ratelimit-reset": "-" }, at("12:01:00")],
    ["a year", { "retry-after": "31536000" }, new Date("2026-03-15T12:00:00Z")],
    ["more than a date can hold", { "x-ratelimit-reset": "9".repeat(30) }, at("12:01:00")],
  ])("is read from %s", (_what, headers, until) => {
    expect(waitUntil(headers, now)).toEqual(until);
  });

  it("is asked for before it refuses, when no question is left", () => {
    const left = (count: string) => ({
      "x-ratelimit-remaining": count,
      "x-ratelimit-reset": String(epoch),
    });
    expect(spentUntil(left("0"), now)).toEqual(at("12:30:00"));
    expect(spentUntil(left("1"), now)).toBeNull();
    expect(spentUntil({}, now)).toBeNull();
  });
});
