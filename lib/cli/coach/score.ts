import type { Labelled } from "@/lib/cli/coach/labelled";
import { checkText } from "@/lib/language/check";

export type Count = { rule: string; right: number; wrong: number; missed: number };
export type Misjudged = {
  kind: "wrong" | "missed";
  rule: string;
  sentence: Labelled;
  quote: string;
};
export type Score = {
  n: number;
  counts: Count[];
  /** Where several rules share one label: what each of them found. Nobody labelled what each missed. */
  shares: Count[];
  misjudged: Misjudged[];
};

/** Real sentences are labelled in wider words than the rules have names. */
const BLAME = new Set(["person-at-fault", "human-error", "blame-by-passive"]);
export const widerLabel = (rule: string): string => (BLAME.has(rule) ? "blame" : rule);
export const ownRule = (rule: string): string => rule;

/** Each rule counts once per sentence. */
export function scoreOf(sentences: readonly Labelled[], named: (rule: string) => string): Score {
  const counts = new Map<string, Count>();
  const shares = new Map<string, Count>();
  const misjudged: Misjudged[] = [];
  for (const sentence of sentences) {
    const findings = checkText(sentence.text, { field: sentence.field });
    const found = new Set(findings.map(({ rule }) => named(rule)));
    for (const rule of new Set(findings.map((finding) => finding.rule)))
      countIn(shares, rule)[sentence.wanted.includes(named(rule)) ? "right" : "wrong"]++;
    for (const rule of new Set([...found, ...sentence.wanted])) {
      const kind = !found.has(rule) ? "missed" : sentence.wanted.includes(rule) ? "right" : "wrong";
      countIn(counts, rule)[kind]++;
      if (kind === "right") continue;
      const quote = findings.find((finding) => named(finding.rule) === rule)?.quote ?? "";
      misjudged.push({ kind, rule, sentence, quote });
    }
  }
  const shared = [...shares.values()].filter(({ rule }) => named(rule) !== rule);
  return {
    n: sentences.length,
    counts: sorted(counts.values()),
    shares: sorted(shared),
    misjudged,
  };
}

function countIn(counts: Map<string, Count>, rule: string): Count {
  const count = counts.get(rule) ?? { rule, right: 0, wrong: 0, missed: 0 };
  counts.set(rule, count);
  return count;
}

const sorted = (counts: Iterable<Count>): Count[] =>
  [...counts].sort((a, b) => a.rule.localeCompare(b.rule));

export function overall(counts: readonly Count[]): Count {
  const sum = (key: "right" | "wrong" | "missed") =>
    counts.reduce((total, count) => total + count[key], 0);
  return { rule: "all", right: sum("right"), wrong: sum("wrong"), missed: sum("missed") };
}

/** Of what was found, how much was right; 1 when nothing was found. */
export const precision = ({ right, wrong }: Count): number => right / (right + wrong || 1) || 0;

/** Of what was there, how much was found. */
export const recall = ({ right, missed }: Count): number => right / (right + missed || 1) || 0;
