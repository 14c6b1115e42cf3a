import { pool } from "@/lib/db/client";
import { queueNames } from "@/lib/jobs/queues";
import { startWork, stopWork, type Workers } from "@/lib/jobs/work";

/**
 * A server that does jobs and nothing else, as a process of its own: it writes down what it begins
 * and what it finishes. The activity "hang" never ends, "fail" always fails, "fail oddly"
 * too, with signs that no database holds.
 */
const [name = "a server"] = process.argv.slice(2);

const note = async (what: string, id: string): Promise<void> => {
  await pool().query("INSERT INTO seen (server, what, id) VALUES ($1, $2, $3)", [name, what, id]);
};

/** Those of the other queues have nothing to do. */
function idleWorkers(): Workers {
  const idle: Partial<Workers> = {};
  for (const queue of queueNames) idle[queue] = async () => {};
  return idle as Workers;
}

const workers: Workers = {
  ...idleWorkers(),
  remind: async () => note("done", "remind"),
  activity: async ({ id }) => {
    await note("begun", id);
    if (id === "hang") await new Promise(() => {});
    if (id === "fail") throw new Error("It will not do");
    if (id === "fail oddly") throw new Error("Somebody's words\nIt\0 will not do \ud83d");
    await note("done", id);
  },
};

await startWork(workers, { remind: "* * * * *" });
process.send?.("ready");
process.once("SIGTERM", async () => {
  await stopWork();
  process.exit(0);
});
