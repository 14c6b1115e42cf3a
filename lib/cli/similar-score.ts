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
  documents,
  documentsOf,
  importDocuments,
  type Ranked,
  ranksOf,
} from "@/lib/testing/repeat-corpus";

const families = ["dfds", "mybinder"];

/**
 * `npm run similar:score`: at which place "seen before" finds the predecessors of real repeats, among
 * the postmortems of their own two families and among all that are there.
 */
export default async function command(): Promise<number> {
  const own = documentsOf(...families);
  if (own.length === 0) throw new Refusal(`There are no documents under ${documents}.`);
  await generateClient();
  goOn();
  say("Starting a database");
  process.env.DATABASE_URL = await emptyDatabase(
    await findPlace(parseEnv(process.env, process.cwd())),
  );
  atTheEnd(() => pool().end());
  const actor = await build.actor();
  const numbers = await importDocuments(actor, own);
  goOn();
  print(`Among the ${own.length} of ${families.join(" and ")}`, await ranksOf(actor, numbers));
  const others = documentsOf().filter((file) => !own.includes(file));
  await importDocuments(actor, others);
  goOn();
  await recount();
  print(`Among all ${own.length + others.length}`, await ranksOf(actor, numbers));
  return 0;
}

async function emptyDatabase({ url }: Place): Promise<string> {
  const name = `parapet_similar_${randomBytes(4).toString("hex")}`;
  await asking(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  atTheEnd(() => asking(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)));
  const own = new URL(url);
  own.pathname = `/${name}`;
  await prepareDatabase({ url: own.href });
  return own.href;
}

function print(head: string, ranks: readonly Ranked[]): void {
  const lines = ranks.map(
    ({ rank, told, document, predecessor }) =>
      `${String(rank ?? "–").padStart(3)}  ${told.padEnd(5)}  ${short(document)} ← ${short(predecessor)}`,
  );
  const figures = (["says", "hints", "alike"] as const).map((told) =>
    figuresOf(
      told,
      ranks.filter((ranked) => ranked.told === told),
    ),
  );
  console.log(["", head, ...lines, "", ...figures, figuresOf("all", ranks)].join("\n"));
}

const short = (file: string): string => file.slice(0, 44).trimEnd();

/** The share that is found first, the share among the first three, and the mean of 1/rank. */
function figuresOf(name: string, ranks: readonly Ranked[]): string {
  const within = (most: number) =>
    ranks.filter(({ rank }) => rank !== null && rank <= most).length / ranks.length;
  const reciprocal = ranks.reduce((sum, { rank }) => sum + (rank ? 1 / rank : 0), 0) / ranks.length;
  const share = (value: number) => value.toFixed(2);
  return `${name.padEnd(5)}  n ${ranks.length}  hit@1 ${share(within(1))}  hit@3 ${share(within(3))}  MRR ${share(reciprocal)}`;
}

if (process.argv[1] === import.meta.filename) await runCommand(() => command());
