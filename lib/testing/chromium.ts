import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** A Chromium of this machine that runs: CHROMIUM, one on the PATH, or one Playwright has fetched. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const given = process.env.CHROMIUM ? [process.env.CHROMIUM] : [];
  return [...given, ...onPath, chromium.executablePath()].find(runs);
}

/** Being there is not enough: without its libraries it does not start. */
function runs(program: string): boolean {
  if (!existsSync(program)) return false;
  try {
    execFileSync(program, ["--version"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
