import { setTimeout as sleep } from "node:timers/promises";
import { identityOf } from "@/lib/db/cluster/processes.mjs";

type Watched = {
  pid: () => number;
  /** Brings the server up again. */
  again: () => Promise<void>;
  say: (sentence: string) => void;
};

/**
 * Looks once a second whether the server still runs, ours or an adopted one, and brings it up again
 * when it does not: at once, then, if it does not come up, after longer and longer pauses.
 */
export function keepAlive({ pid, again, say }: Watched): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const pause = (ms: number) =>
    sleep(ms, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
  let identity = identityOf(pid());
  let pauseMs = 1000;
  async function look(): Promise<void> {
    if (identity !== undefined && identityOf(pid()) === identity) return;
    say("The database ended; starting it again");
    try {
      await again();
      identity = identityOf(pid());
      pauseMs = 1000;
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      pauseMs = Math.min(pauseMs * 2, 30_000);
    }
  }
  const watching = (async () => {
    for (;;) {
      await pause(pauseMs);
      if (stopped.signal.aborted) return;
      await look();
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await watching;
    },
  };
}
