import { build, endToEnd, format, lint, types, typesOfRoutes, vitest } from "@/lib/cli/check-steps";
import { ensureChromium } from "@/lib/cli/chromium";
import { generateClient } from "@/lib/cli/client";
import { closingLine, FAILED, sum, type Tally } from "@/lib/cli/tally";
import { Refusal } from "@/lib/env/refusal.mjs";

/**
 * `npm test`: every check, and the journeys of people against a production build. Two lanes for two
 * cores; the types are looked at before the build writes its own.
 */
export default async function command(): Promise<number> {
  await generateClient();
  const chromium = ensureChromium().catch(refused);
  const statics = async () => {
    await typesOfRoutes();
    return sum([await types(), await lint(), await format(), await build()]);
  };
  const tallies: Tally[] = await Promise.all([statics(), vitest()]);
  const browser = await chromium;
  tallies.push(browser ? await endToEnd(browser) : FAILED);
  const tally = sum(tallies);
  console.log(closingLine(tally));
  return tally.failed > 0 ? 1 : 0;
}

/** No browser is a failure like any other, and no reason to leave the rest untested. */
function refused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
  console.log(`\n${error.message}\n`);
}
