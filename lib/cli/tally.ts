import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Tally = { passed: number; failed: number; skipped: number };

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sum(tallies: Tally[]): Tally {
  const add = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: add("passed"), failed: add("failed"), skipped: add("skipped") };
}

/** The closing line: "12 passed, 0 failed", and what was skipped if anything was. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** A file that could not even be read has no tests that failed: it counts as one. */
export function vitestTally(file: string, exitCode: number): Tally {
  return readTally(file, exitCode, VitestReport, (report) => {
    const unread = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unread.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** A test that passes only sometimes has failed. */
export function playwrightTally(file: string, exitCode: number): Tally {
  return readTally(file, exitCode, PlaywrightReport, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/** A run that ended badly, or left no report, never counts as a good one. */
function readTally<T>(
  file: string,
  exitCode: number,
  Report: z.ZodType<T>,
  count: (report: T) => Tally,
): Tally {
  if (!existsSync(file)) return FAILED;
  const tally = count(Report.parse(JSON.parse(readFileSync(file, "utf8"))));
  const silent = exitCode !== 0 && tally.failed === 0;
  return silent || tally.passed + tally.failed === 0 ? sum([tally, FAILED]) : tally;
}
