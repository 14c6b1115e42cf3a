/** What one target did in one round, with the processor time it took. */
export type Round = {
  perSecond: number;
  latenciesMs: number[];
  /** Of one visitor alone, where the target is asked so too. */
  aloneMs: number[];
  cpuMs: number | undefined;
  databaseCpuMs: number | undefined;
  /** Its throughput over that of the empty page just before and after it. */
  ratioToFloor: number;
};

type Latency = { p50Ms: number; p95Ms: number };

/** One line of the result, as `--json` writes it. Processor times are per request. */
export type Figures = Latency & {
  size: number;
  target: string;
  rps: number;
  /** Of one visitor alone; null where nobody asked so. */
  alone: Latency | null;
  /** Of the site's process; null where the system does not tell. */
  cpuMs: number | null;
  /** Of the database's processes; null where they are not on this machine or not ours. */
  databaseCpuMs: number | null;
  ratioToFloor: number;
};

/** Medians over the rounds: another program's burst of work spoils one round, not the result. */
export function figuresOf(size: number, target: string, rounds: Round[]): Figures {
  const latencies = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  const alone = rounds.flatMap(({ aloneMs }) => aloneMs);
  return {
    size,
    target,
    rps: rounded(median(rounds.map(({ perSecond }) => perSecond)), 1),
    ...latencyOf(latencies),
    alone: alone.length === 0 ? null : latencyOf(alone),
    cpuMs: medianOrNull(rounds.map(({ cpuMs }) => cpuMs)),
    databaseCpuMs: medianOrNull(rounds.map(({ databaseCpuMs }) => databaseCpuMs)),
    ratioToFloor: rounded(median(rounds.map(({ ratioToFloor }) => ratioToFloor)), 3),
  };
}

const latencyOf = (latencies: number[]): Latency => ({
  p50Ms: rounded(percentile(latencies, 50), 2),
  p95Ms: rounded(percentile(latencies, 95), 2),
});

const median = (values: number[]): number => percentile(values, 50);

function medianOrNull(values: (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? null : rounded(median(known), 2);
}

/** The value below which so many in a hundred lie, between two of them where it falls there. */
export function percentile(values: number[], hundredths: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = ((sorted.length - 1) * hundredths) / 100;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  if (below === undefined || above === undefined) throw new Error("No value to take a share of");
  return below + (above - below) * (at - Math.floor(at));
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
