import { format, lint, types, typesOfRoutes, vitest } from "@/lib/cli/check-steps";
import { generateClient } from "@/lib/cli/client";
import { closingLine, sum } from "@/lib/cli/tally";

/** `npm run check`: everything but the build and the browser. */
export default async function command(): Promise<number> {
  await generateClient();
  const statics = async () => {
    await typesOfRoutes();
    return sum([await types(), await lint(), await format()]);
  };
  const tally = sum(await Promise.all([statics(), vitest()]));
  console.log(closingLine(tally));
  return tally.failed > 0 ? 1 : 0;
}
