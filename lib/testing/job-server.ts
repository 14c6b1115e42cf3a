import { pool } from "@/lib/db/client";
import { startWork, stopWork, type Workers } from "@/lib/jobs/work";

/**
 * A server that does jobs and nothing else, as a process of its own: it writes down what it begins
 * and what it finishes. The activity "hang" never ends, "fail" always fails.
 */
const [name = "a server"] = process.argv.slice(2);

const note = async (what: string, id: string): Promise<void> => {
  await pool().query("INSERT INTO seen (server, what, id) VALUES ($1, $2, $3)", [name, what, id]);
};

const idle = async () => {};
const workers: Workers = {
  remind: async () => note("done", "remind"),
  "gather-letters": idle,
  "send-letter": idle,
  "deliver-webhook": idle,
  "poll-trackers": idle,
  tidy: idle,

  activity: async ({ id }) => {
    await note("begun", id);
    if (id === "hang") await new Promise(() => {});
    if (id === "fail") throw new Error("It will not do");
    await note("done", id);
  },
};

await startWork(workers, { remind: "* * * * *" });
process.send?.("ready");
process.once("SIGTERM", async () => {
  await stopWork();
  process.exit(0);
});
