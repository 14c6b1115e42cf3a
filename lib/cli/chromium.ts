import { run } from "@/lib/cli/run.mjs";
import { say } from "@/lib/cli/say.mjs";
import { Refusal } from "@/lib/env/refusal.mjs";
import { findChromium } from "@/lib/testing/chromium";

/** A Chromium that is there, else Playwright's own, else Debian's package. Throws a Refusal. */
export async function ensureChromium(): Promise<string> {
  const there = findChromium();
  if (there) return there;
  say("Fetching Playwright's Chromium");
  const playwright = ["node_modules/@playwright/test/cli.js", "install", "chromium"];
  await run(process.execPath, { args: playwright, timeoutMs: 180_000 });
  const fetched = findChromium();
  if (fetched) return fetched;
  if (process.getuid?.() === 0) {
    say("That is not to be had here; installing Debian's package chromium");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", { args: ["update"], env });
    const args = ["install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"];
    await run("apt-get", { args, env });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Refusal(
    "No Chromium runs here. Install one (Debian: apt-get install chromium), or name one with CHROMIUM.",
  );
}
