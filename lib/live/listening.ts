import { randomUUID } from "node:crypto";
import pg from "pg";
import { pool } from "@/lib/db/client";
import { channel } from "./bell";

type Heard = (people: readonly string[]) => void;

/** One connection a process, open only while somebody has a stream. */
export type Listening = {
  /** Whether rings arrive here: behind a pooler LISTEN succeeds and nothing ever comes. */
  hears(): boolean;
  end(): void;
};

const probe = "probe:";
const firstWaitMs = 1_000;
const longestWaitMs = 30_000;

/**
 * Listens to the bell, and to a lost connection by making a new one. `hear` gets whose streams are to
 * look, and nobody's name after a gap: then everybody looks.
 */
export function listen(hear: Heard): Listening {
  const mark = `${probe}${randomUUID()}`;
  let client: pg.Client | undefined;
  let [heard, ended, waitMs] = [false, false, firstWaitMs];
  let timer: NodeJS.Timeout | undefined;

  const lost = (one: pg.Client) => {
    if (client !== one) return;
    client = undefined;
    heard = false;
    one.end().catch(() => {});
    if (ended) return;
    timer = setTimeout(connect, waitMs);
    timer.unref();
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  };

  const connect = async () => {
    const one = new pg.Client({ connectionString: process.env.DATABASE_URL, keepAlive: true });
    client = one;
    one.on("error", () => lost(one));
    one.on("end", () => lost(one));
    one.on("notification", ({ payload = "" }) => {
      if (payload === mark) {
        heard = true;
        waitMs = firstWaitMs;
      } else if (!payload.startsWith(probe)) hear(payload.split(","));
    });
    try {
      await one.connect();
      await one.query(`LISTEN ${channel}`);
      // Sent by another connection, for one's own always comes back.
      await pool().query("SELECT pg_notify($1, $2)", [channel, mark]);
      if (!ended) hear([]);
    } catch {
      lost(one);
    }
  };

  void connect();
  return {
    hears: () => heard,
    end: () => {
      ended = true;
      clearTimeout(timer);
      const one = client;
      client = undefined;
      one?.end().catch(() => {});
    },
  };
}
