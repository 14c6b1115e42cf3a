import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { howToCheck } from "./how-to";

const practice = {
  slug: "a",
  checkKind: "address" as const,
  team: { id: "", slug: "b", name: "" },
};

test("an address reaches the shell as one word, whatever signs are in it", () => {
  for (const address of [
    "https://ci.example.test/?job=1&branch=main",
    "https://ci.example.test/;echo$(id)`id`",
    "https://ci.example.test/it's",
  ]) {
    const [first] = howToCheck({ ...practice, address });
    // What curl would be given, told line by line.
    const line = (first?.line ?? "").replace(/^curl/, "printf '%s\\n'");
    const given = execFileSync("sh", ["-c", line], { encoding: "utf8" }).trimEnd().split("\n");
    expect(given.at(-1)).toBe(address);
  }
});

test("each line fails where the server refuses, so that a revoked token turns the job red", () => {
  const lines = howToCheck({ ...practice, address: null }).map(({ line }) => line);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatch(/^curl -fsS /);
});
