import { parseArgs } from "node:util";
import {
  type Invented,
  inventedSentences,
  type Labelled,
  ownSentences,
  realIsThere,
  realSentences,
} from "@/lib/cli/coach/labelled";
import {
  type Count,
  overall,
  ownRule,
  precision,
  recall,
  type Score,
  scoreOf,
  widerLabel,
} from "@/lib/cli/coach/score";
import { speedOf } from "@/lib/cli/coach/speed";
import { runCommand } from "@/lib/cli/ending.mjs";
import { Refusal } from "@/lib/env/refusal.mjs";

/**
 * `npm run coach:score`: precision and recall of the language coach, per rule, on our own labelled
 * sentences, on those of another hand and on real ones. `--show` prints what was misjudged, but
 * never of the rows that nobody who works on the rules has read.
 */
async function command(args: string[]): Promise<number> {
  const { show } = optionsOf(args);
  const own = ownSentences();
  print("Our own sentences", scoreOf(own, ownRule), show);
  printInvented("by-another-hand", "By another hand", show);
  printInvented("tired", "As tired engineers write", show);
  printInvented("later", "Written to be passed over", show);
  const real = realIsThere();
  const first = real ? realSentences("dev") : [];
  if (real) printReal(first, show);
  else console.log("\nThe real documents are not at ../shared/data, so they were not scored.");
  const { paragraphs, medianMs, p95Ms, cpuP95Ms } = speedOf(real ? first : own);
  const times = `median ${medianMs.toFixed(2)} ms, p95 ${p95Ms.toFixed(2)} ms`;
  const cpu = `p95 of CPU time ${cpuP95Ms.toFixed(2)} ms`;
  console.log(`\nA paragraph of about 100 words, warm, ${paragraphs} of them: ${times}, ${cpu}`);
  return 0;
}

function printInvented(table: Invented, title: string, show: boolean): void {
  const [odd, even] = [inventedSentences(table, "odd"), inventedSentences(table, "even")];
  print(`${title}, the odd rows, read after the first run`, scoreOf(odd, widerLabel), show);
  print(`${title}, the even rows, unread`, scoreOf(even, widerLabel), false);
  print(`${title}, all rows`, scoreOf([...odd, ...even], widerLabel), false);
}

function printReal(first: readonly Labelled[], show: boolean): void {
  print("Real sentences, first set", scoreOf(first, widerLabel), show);
  const unseen = "unseen until the rules of the first round stood; P/R then 0.875 / 0.827";
  const second = realSentences("held-out");
  print(`Real sentences, second set, ${unseen}`, scoreOf(second, widerLabel), show);
}

function optionsOf(args: string[]) {
  try {
    const flag = { type: "boolean", default: false } as const;
    return parseArgs({ args, options: { show: flag } }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\nUse npm run coach:score, or with -- --show.`);
  }
}

function print(title: string, { n, counts, shares, misjudged }: Score, show: boolean): void {
  console.log(`\n${title} (n = ${n})\n`);
  console.log("| rule             | there | found | precision | recall |");
  console.log("|------------------|------:|------:|----------:|-------:|");
  for (const count of [...counts, overall(counts)]) console.log(rowOf(count));
  if (shares.length > 0)
    console.log(`\nOf these, right of found: ${shares.map(shareOf).join(", ")}`);
  if (!show) return;
  for (const { kind, rule, sentence, quote } of misjudged)
    console.log(`${kind} ${rule} ${quote ? `“${quote}” ` : ""}${sentence.where}: ${sentence.text}`);
}

const shareOf = ({ rule, right, wrong }: Count): string => `${rule} ${right}/${right + wrong}`;

function rowOf(count: Count): string {
  const cells = [
    count.rule.padEnd(16),
    String(count.right + count.missed).padStart(5),
    String(count.right + count.wrong).padStart(5),
    precision(count).toFixed(3).padStart(9),
    recall(count).toFixed(3).padStart(6),
  ];
  return `| ${cells.join(" | ")} |`;
}

await runCommand(() => command(process.argv.slice(2)));
