import { describe, expect, it } from "vitest";
import { adapterFor } from "./adapters";

const places = {
  github: { baseUrl: "https://api.github.com", project: "acme/shop" },
  ghes: { baseUrl: "https://ghe.acme.example/api/v3", project: "acme/shop" },
  gitlab: { baseUrl: "https://gitlab.com/api/v4", project: "acme/platform/shop" },
  jira: { baseUrl: "https://acme.atlassian.net", project: "OPS" },
  linear: { baseUrl: "https://api.linear.app", project: "ENG" },
};

type Case = [keyof typeof places, string, string | null];
const cases: Case[] = [
  ["github", "#12", "12"],
  ["github", " 12 ", "12"],
  ["github", "acme/shop#12", "12"],
  ["github", "https://github.com/Acme/Shop/issues/12", "12"],
  ["github", "https://github.com/acme/shop/issues/12#issuecomment-5", "12"],
  ["github", "https://github.com/acme/shop/pull/13", "13"],
  ["github", "https://github.com/acme/other/issues/12", null],
  ["github", "https://gitlab.com/acme/shop/issues/12", null],
  ["github", "https://github.com.evil.example/acme/shop/issues/12", null],
  ["github", "acme/other#12", null],
  ["github", "OPS-12", null],
  ["github", "12/../../13", null],
  ["ghes", "https://ghe.acme.example/acme/shop/issues/4", "4"],
  ["ghes", "https://github.com/acme/shop/issues/4", null],
  ["gitlab", "#12", "12"],
  ["gitlab", "12", "12"],
  ["gitlab", "acme/platform/shop#12", "12"],
  ["gitlab", "https://gitlab.com/acme/platform/shop/-/issues/12", "12"],
  ["gitlab", "https://gitlab.com/acme/platform/shop/-/work_items/12?x=1", "12"],
  ["gitlab", "https://gitlab.com/acme/platform/other/-/issues/12", null],
  ["gitlab", "https://gitlab.com/acme/platform/shop/-/merge_requests/12", null],
  ["gitlab", "OPS-12", null],
  ["jira", "OPS-12", "OPS-12"],
  ["jira", "ops-12", "OPS-12"],
  ["jira", "https://acme.atlassian.net/browse/OPS-12", "OPS-12"],
  [
    "jira",
    "https://acme.atlassian.net/jira/software/projects/OPS/boards/1?selectedIssue=OPS-12",
    "OPS-12",
  ],
  ["jira", "https://other.atlassian.net/browse/OPS-12", null],
  ["jira", "SHOP-12", null],
  ["jira", "12", null],
  ["linear", "ENG-12", "12"],
  ["linear", "eng-12", "12"],
  ["linear", "https://linear.app/acme/issue/ENG-12/words-of-its-title", "12"],
  ["linear", "https://linear.app/acme/issue/OPS-12", null],
  ["linear", "#12", null],
];

const kindOf = (name: keyof typeof places) => (name === "ghes" ? "github" : name);

describe("an issue's address or key", () => {
  it.each(cases)("is read where it belongs: %s, %s", (name, written, reference) => {
    expect(adapterFor(kindOf(name)).referenceIn(places[name], written)).toBe(reference);
  });
});

describe("a tool's address", () => {
  it.each([
    ["github", "", "https://api.github.com"],
    ["github", "https://github.com/", "https://api.github.com"],
    ["github", "ghe.acme.example", "https://ghe.acme.example/api/v3"],
    ["github", "https://ghe.acme.example/api/v3/", "https://ghe.acme.example/api/v3"],
    ["github", "https://api.acme.ghe.com", "https://api.acme.ghe.com"],
    ["gitlab", "", "https://gitlab.com/api/v4"],
    ["gitlab", "https://git.acme.example", "https://git.acme.example/api/v4"],
    ["gitlab", "https://acme.example/gitlab", "https://acme.example/gitlab/api/v4"],
    ["jira", "acme.atlassian.net", "https://acme.atlassian.net"],
    ["jira", "https://acme.atlassian.net/jira/your-work", "https://acme.atlassian.net"],
    ["linear", "", "https://api.linear.app"],
    ["linear", "https://api.linear.app/graphql", "https://api.linear.app"],
  ] as const)("is that of its API: %s, %s", (kind, typed, base) => {
    expect(adapterFor(kind).baseFrom(typed)).toBe(base);
  });
});
