import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { asking, filledDatabase, findPlace, type Place } from "@/lib/cli/bench/database";
import type { Figures } from "@/lib/cli/bench/figures";
import { measure } from "@/lib/cli/bench/measure";
import { type Options, readOptions } from "@/lib/cli/bench/options";
import { startSite } from "@/lib/cli/bench/site";
import { tableOf } from "@/lib/cli/bench/table";
import { floorFor, targetFor } from "@/lib/cli/bench/targets";
import { bringVisitor } from "@/lib/cli/bench/visitor";
import { buildSite } from "@/lib/cli/build";
import { generateClient } from "@/lib/cli/client";
import { atTheEnd, goOn, runCommand } from "@/lib/cli/ending.mjs";
import { say } from "@/lib/cli/say.mjs";
import { parseEnv } from "@/lib/env/env";

/**
 * `npm run bench`: how fast the pages are beside an empty page of the same server, and how much
 * slower they become as the organisation writes. It only tells; no figure makes it fail.
 */
export default async function command(args: string[]): Promise<number> {
  const options = readOptions(args);
  await generateClient();
  goOn();
  await buildSite();
  goOn();
  say("Starting a database");
  const place = await findPlace(parseEnv(process.env, process.cwd()));
  const figures: Figures[] = [];
  for (const size of options.sizes) figures.push(...(await measureSize(place, size, options)));
  console.log(`\n${tableOf(figures)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  return 0;
}

async function measureSize(place: Place, size: number, options: Options): Promise<Figures[]> {
  const databaseUrl = await filledDatabase(place, size);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), "parapet-bench-site-"));
  atTheEnd(() => rmSync(dataDir, { recursive: true, force: true }));
  const secret = randomBytes(32).toString("base64url");
  // The cookie's name depends on the address that the site is told; both are plain HTTP here.
  process.env.APP_URL = "http://127.0.0.1";
  const visitor = await asking(databaseUrl, (client) => bringVisitor(client, secret));
  const site = await startSite({ databaseUrl, secret, dataDir });
  say(`Measuring with ${size.toLocaleString("en")} postmortems`);
  const { rounds, seconds } = options;
  const targets = options.targets.map((name) => targetFor(name, visitor));
  const wishes = { size, site, databasePid: place.pid, rounds, seconds };
  const figures = await measure({ ...wishes, floor: floorFor(visitor), targets });
  await site.stop();
  return figures;
}

if (process.argv[1] === import.meta.filename)
  await runCommand(() => command(process.argv.slice(2)));
