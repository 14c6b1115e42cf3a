import { setTimeout as pause } from "node:timers/promises";
import { env } from "@/lib/env/env";
import { startWork, stopWork } from "@/lib/jobs/work";
import { closeStreams } from "@/lib/live/streams";
import { closeMail } from "@/lib/mail/transport";
import { rounds, workers } from "./workers";

const betweenTriesMs = 5_000;

/**
 * Begins with the jobs of this server, unless its settings leave them to others. A database that is
 * away holds up nothing but them. The process that started this one asks for an orderly rest with
 * the message "rest", and is answered "resting" once no job is cut off by an end.
 */
export async function startSchedule(): Promise<void> {
  process.on("message", (message) => {
    if (message === "rest") void rest();
  });
  // Open streams would hold up the end of the server for ever.
  process.once("SIGTERM", closeStreams);
  process.once("SIGINT", closeStreams);
  if (env().JOBS === "off") return;
  for (let told = false; !resting; told = true) {
    try {
      return await startWork(workers, rounds);
    } catch (error) {
      if (!told)
        console.error("The jobs cannot begin yet; they are tried every few seconds.", error);
      await pause(betweenTriesMs);
    }
  }
}

let resting = false;

async function rest(): Promise<void> {
  resting = true;
  closeStreams();
  await stopWork().catch((error) => console.error("The jobs did not end in good order.", error));
  closeMail();
  process.send?.("resting");
}
