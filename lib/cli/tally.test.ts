import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { closingLine, FAILED, PASSED, playwrightTally, sum, vitestTally } from "@/lib/cli/tally";

const folder = mkdtempSync(path.join(os.tmpdir(), "parapet-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const counts = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 2, numTodoTests: 1 };

describe("the closing line", () => {
  it("sums what all of them counted", () => {
    expect(closingLine(sum([PASSED, PASSED, FAILED]))).toBe("2 passed, 1 failed");
    expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe("3 passed, 0 failed, 2 skipped");
  });

  it("counts tests, and a test file that could not be read as one that failed", () => {
    expect(vitestTally(report({ ...counts, testResults: [] }), 0)).toEqual({
      passed: 7,
      failed: 0,
      skipped: 3,
    });
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(vitestTally(report({ ...counts, testResults }), 1).failed).toBe(1);
  });

  it("counts a journey that works only sometimes as failed", () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 0 };
    expect(playwrightTally(report({ stats }), 1)).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  it("never takes a run for a good one that ended badly, ran nothing, or left no report", () => {
    expect(vitestTally(report({ ...counts, testResults: [] }), 1).failed).toBe(1);
    const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 3 };
    expect(playwrightTally(report({ stats: none }), 0).failed).toBe(1);
    expect(playwrightTally(path.join(folder, "none.json"), 0)).toEqual(FAILED);
  });
});
