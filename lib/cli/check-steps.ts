import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSite } from "@/lib/cli/build";
import { goOn } from "@/lib/cli/ending.mjs";
import { run } from "@/lib/cli/run.mjs";
import { say } from "@/lib/cli/say.mjs";
import { FAILED, PASSED, playwrightTally, type Tally, vitestTally } from "@/lib/cli/tally";
import { Refusal } from "@/lib/env/refusal.mjs";

/** Next writes the types of its routes before anyone may look at them. */
export async function typesOfRoutes(): Promise<void> {
  await run(process.execPath, { args: ["node_modules/next/dist/bin/next", "typegen"] });
}

export const types = () => program("types", "typescript/bin/tsc", "--noEmit", "-p", ".");
export const lint = () => program("lint", "@biomejs/biome/bin/biome", "lint", ".");
export const format = () => program("format", "@biomejs/biome/bin/biome", "format", ".");

export async function build(): Promise<Tally> {
  try {
    await buildSite();
    return told("production build", PASSED, "");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return told("production build", FAILED, error.message);
  }
}

export function vitest(): Promise<Tally> {
  return withReport(async (file) => {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const args = ["node_modules/vitest/vitest.mjs", "run", ...reporters];
    const { code, output } = await run(process.execPath, { args, env: { NO_COLOR: "1" } });
    return told("vitest", vitestTally(file, code), output, true);
  });
}

export function endToEnd(chromium: string): Promise<Tally> {
  return withReport(async (file) => {
    const args = ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"];
    const env = { NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_NAME: file, CHROMIUM: chromium };
    const { code, output } = await run(process.execPath, { args, env });
    return told("end to end", playwrightTally(file, code), output, true);
  });
}

async function program(what: string, script: string, ...args: string[]): Promise<Tally> {
  const { code, output } = await run(process.execPath, {
    args: [path.join("node_modules", script), ...args],
  });
  return told(what, code === 0 ? PASSED : FAILED, output);
}

function told(what: string, tally: Tally, output: string, always = false): Tally {
  goOn();
  if (always || tally.failed > 0) console.log(`\n${output.trim()}\n`);
  say(`${tally.failed > 0 ? "Failed" : "Passed"}: ${what}`);
  return tally;
}

async function withReport(work: (file: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parapet-report-"));
  try {
    return await work(path.join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
