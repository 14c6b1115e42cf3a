import autocannon, { type Options, type Result } from "autocannon";
import { type Target, wrongWith } from "@/lib/cli/bench/targets";
import { Refusal } from "@/lib/env/refusal.mjs";

/** Visitors who ask at the same time. */
const several = 8;

/** What one target did in one round. */
export type Sample = { answers: number; elapsedMs: number; latenciesMs: number[] };

/**
 * Asks one target as fast as eight visitors can who each wait for their answer; `alone` as one can.
 * Throws a Refusal when a single answer is wrong: such figures would be worth nothing.
 */
export async function load(
  origin: string,
  target: Target,
  seconds: number,
  alone = false,
): Promise<Sample> {
  const latenciesMs: number[] = [];
  let wrong: string | undefined;
  const requests = target.requests.map((request) => ({
    path: request.path,
    onResponse: (status: number, body: string) => {
      wrong ??= wrongWith(request, status, body);
    },
  }));
  const begun = performance.now();
  const result = await fire(
    {
      url: origin,
      headers: target.headers,
      requests,
      duration: seconds,
      connections: alone ? 1 : several,
    },
    (tookMs) => latenciesMs.push(tookMs),
  );
  const elapsedMs = performance.now() - begun;
  if (result.errors + result.timeouts > 0) wrong ??= "Some requests had no answer";
  if (latenciesMs.length === 0) wrong ??= "Nothing was answered in time";
  if (wrong) throw new Refusal(`The figures of ${target.name} would be worth nothing: ${wrong}.`);
  return { answers: latenciesMs.length, elapsedMs, latenciesMs };
}

function fire(wishes: Options, answered: (tookMs: number) => void): Promise<Result> {
  const requests = wishes.requests ?? [];
  let visitors = 0;
  return new Promise((resolve, reject) => {
    const options: Options = {
      ...wishes,
      // How often autocannon looks whether the time is over.
      sampleInt: 100,
      // Each begins at another page, else all eight would ask for the same one at the same time.
      setupClient: (client) => {
        const start = Math.floor((requests.length * visitors++) / several);
        client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
      },
    };
    const done = (error: unknown, result: Result) => (error ? reject(error) : resolve(result));
    autocannon(options, done).on("response", (_client, _status, _bytes, tookMs) =>
      answered(tookMs),
    );
  });
}
