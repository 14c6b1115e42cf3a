import { randomBytes } from "node:crypto";
import { asking, findPlace, type Place } from "@/lib/cli/bench/database";
import { generateClient } from "@/lib/cli/client";
import { atTheEnd, goOn, runCommand } from "@/lib/cli/ending.mjs";
import { say } from "@/lib/cli/say.mjs";
import { pool } from "@/lib/db/client";
import { parseEnv } from "@/lib/env/env";
import { Refusal } from "@/lib/env/refusal.mjs";
import { prepareDatabase } from "@/lib/jobs/prepare";
import { recount } from "@/lib/precedents/vocabulary";
import { build } from "@/lib/testing/build";
import {
  listSummaries,
  type Placed,
  placesBySymptom,
  placesByTitle,
  publishSummaries,
  type SymptomSet,
  summaries,
  symptomSets,
  within,
} from "@/lib/testing/search-corpus";

/**
 * `npm run search:score`: at which place the search finds real postmortems by their titles and by
 * symptoms that somebody may remember, among all of them.
 */
export default async function command(): Promise<number> {
  if (listSummaries().length === 0) throw new Refusal(`There are no documents under ${summaries}.`);
  await generateClient();
  goOn();
  say("Starting a database");
  process.env.DATABASE_URL = await emptyDatabase(
    await findPlace(parseEnv(process.env, process.cwd())),
  );
  atTheEnd(() => pool().end());
  const actor = await build.actor();
  const numbers = await publishSummaries(actor);
  await recount();
  goOn();
  print("By their titles", 1, await placesByTitle(actor, numbers));
  goOn();
  for (const set of symptomSets) {
    goOn();
    print(heads[set], 5, await placesBySymptom(actor, numbers, set));
  }
  return 0;
}

const heads: Record<SymptomSet, string> = {
  expected: "By symptoms that it was tuned on",
  unseen: "By symptoms that were unseen at first, and tuned on then",
  second: "By symptoms that nothing was tuned on",
  third: "By symptoms in a tired person's words, of which no word was tuned on",
};

async function emptyDatabase({ url }: Place): Promise<string> {
  const name = `parapet_search_${randomBytes(4).toString("hex")}`;
  await asking(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  atTheEnd(() => asking(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  const own = new URL(url);
  own.pathname = `/${name}`;
  await prepareDatabase({ url: own.href });
  return own.href;
}

/** What was missed, then the figures: the share among the first so many, and the mean of 1/rank. */
function print(head: string, wanted: number, placed: readonly Placed[]): void {
  const missed = placed
    .filter(({ rank }) => rank === null || rank > wanted)
    .map(
      ({ rank, file, asked }) =>
        `${String(rank ?? "–").padStart(3)}  ${file.slice(0, 8)}  ${asked.slice(0, 90)}`,
    );
  const reciprocal = placed.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0);
  const shares = [1, 3, 5, 10].map((most) => `hit@${most} ${within(placed, most).toFixed(3)}`);
  const mean = (reciprocal / placed.length).toFixed(3);
  console.log(
    ["", head, ...missed, `n ${placed.length}  ${shares.join("  ")}  MRR ${mean}`].join("\n"),
  );
}

if (process.argv[1] === import.meta.filename) await runCommand(() => command());
