import type { Labelled } from "@/lib/cli/coach/labelled";
import { checkText } from "@/lib/language/check";

const WORDS = 100;
const ROUNDS = 5;

export type Speed = {
  paragraphs: number;
  medianMs: number;
  p95Ms: number;
  /** Of this process alone, so that a busy machine does not show. */
  cpuP95Ms: number;
};

/** How long a paragraph of about a hundred words takes once the model is loaded. */
export function speedOf(sentences: readonly Labelled[]): Speed {
  const paragraphs = paragraphsFrom(sentences);
  for (const paragraph of paragraphs) checkText(paragraph);
  const [times, cpuTimes]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++)
    for (const paragraph of paragraphs) {
      const [start, cpu] = [performance.now(), process.cpuUsage()];
      checkText(paragraph);
      times.push(performance.now() - start);
      const { user, system } = process.cpuUsage(cpu);
      cpuTimes.push((user + system) / 1000);
    }
  return {
    paragraphs: paragraphs.length,
    medianMs: atShare(times, 0.5),
    p95Ms: atShare(times, 0.95),
    cpuP95Ms: atShare(cpuTimes, 0.95),
  };
}

function atShare(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}

function paragraphsFrom(sentences: readonly Labelled[]): string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  for (const { text } of sentences.filter(({ field }) => field === "prose")) {
    open.push(text);
    const paragraph = open.join(" ");
    if (paragraph.split(" ").length < WORDS) continue;
    paragraphs.push(paragraph);
    open = [];
  }
  return paragraphs;
}
