import { type Figures, figuresOf, type Round } from "@/lib/cli/bench/figures";
import { load } from "@/lib/cli/bench/load";
import { cpuMsOf } from "@/lib/cli/bench/processor";
import type { Site } from "@/lib/cli/bench/site";
import type { Target } from "@/lib/cli/bench/targets";
import { goOn } from "@/lib/cli/ending.mjs";

type Wishes = {
  size: number;
  site: Site;
  databasePid: number | undefined;
  floor: Target;
  targets: Target[];
  rounds: number;
  seconds: number;
};

/**
 * Measures all targets in short turns, the empty page before and after each of them, so that what
 * else the machine does meets both alike.
 */
export async function measure(wishes: Wishes): Promise<Figures[]> {
  const { size, floor, targets, rounds } = wishes;
  for (const target of [floor, ...targets]) await warmUp(wishes, target);
  const floors: Round[] = [];
  const taken = new Map<Target, Round[]>(targets.map((target) => [target, []]));
  for (let round = 0; round < rounds; round++) {
    let before = await turn(wishes, floor);
    floors.push(before);
    for (const target of targets) {
      const measured = await turn(wishes, target);
      const after = await turn(wishes, floor);
      const ratioToFloor = (2 * measured.perSecond) / (before.perSecond + after.perSecond);
      taken.get(target)?.push({ ...measured, ratioToFloor });
      floors.push(after);
      before = after;
    }
  }
  return [
    figuresOf(size, floor.name, floors),
    ...[...taken].map(([target, all]) => figuresOf(size, target.name, all)),
  ];
}

/** Until the engine has compiled what the page runs and the database has read what it shows. */
async function warmUp({ site, seconds }: Wishes, target: Target): Promise<void> {
  goOn();
  // The first answer may take longer than a turn: the page is read from disk.
  const [first] = target.requests;
  if (first) await (await fetch(site.origin + first.path, { headers: target.headers })).text();
  await load(site.origin, target, Math.max(3, seconds));
}

async function turn({ site, databasePid, seconds }: Wishes, target: Target): Promise<Round> {
  goOn();
  const before = [cpuMsOf(site.pid), databasePid && cpuMsOf(databasePid)];
  const { answers, elapsedMs, latenciesMs } = await load(site.origin, target, seconds);
  const after = [cpuMsOf(site.pid), databasePid && cpuMsOf(databasePid)];
  const [cpuMs, databaseCpuMs] = after.map((now, which) => {
    const then = before[which];
    return now === undefined || then === undefined ? undefined : (now - then) / answers;
  });
  // After the processor times, which are those of eight at once.
  const alone = target.alone ? await load(site.origin, target, seconds, true) : undefined;
  const aloneMs = alone?.latenciesMs ?? [];
  const perSecond = (answers * 1000) / elapsedMs;
  return { perSecond, latenciesMs, aloneMs, cpuMs, databaseCpuMs, ratioToFloor: 1 };
}
