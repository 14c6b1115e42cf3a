import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Versions below these have known holes; `npm audit` is not answered by every registry. */
const floors: Record<string, string> = JSON.parse(
  readFileSync("lib/cli/security-floors.json", "utf8"),
);

const parts = (version: string): number[] => version.split("-")[0]?.split(".").map(Number) ?? [];

function atLeast(installed: string, floor: string): boolean {
  const [have, need] = [parts(installed), parts(floor)];
  const differs = need.findIndex((part, index) => part !== (have[index] ?? 0));
  return differs === -1 || (have[differs] ?? 0) > (need[differs] ?? 0);
}

describe("security floors", () => {
  it.each(Object.entries(floors))("%s is installed at %s or newer", (name, floor) => {
    const manifest = readFileSync(`node_modules/${name}/package.json`, "utf8");
    expect(atLeast(JSON.parse(manifest).version, floor)).toBe(true);
  });

  it("tell an older version from a newer one", () => {
    expect(atLeast("16.4.1", "16.4.2")).toBe(false);
    expect(atLeast("16.5.0", "16.4.2")).toBe(true);
    expect(atLeast("4.24.15", "4.24.15")).toBe(true);
  });
});
