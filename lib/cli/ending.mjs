import { Refusal } from "../env/refusal.mjs";

/** @type {(() => Promise<unknown> | unknown)[]} */
const duties = [];
let asked = false;
/** @type {Promise<void> | undefined} */
let ended;

/** Thrown by `goOn` when someone asked for the end meanwhile. */
class Ending extends Error {}

/**
 * What to do before this process ends; the last one first.
 * @param {() => Promise<unknown> | unknown} duty
 */
export function atTheEnd(duty) {
  duties.push(duty);
}

/** Whether someone asked for the end; what ended meanwhile was meant to. */
export function isEnding() {
  return asked;
}

/**
 * Runs a command from its first line to its last, with one place where it ends: on SIGTERM or SIGINT
 * everything that was started is stopped and the exit code is 0, a Refusal is printed as it is.
 * @param {() => Promise<number | void>} command its result is the exit code; none means that it
 *   goes on until a signal comes
 */
export async function runCommand(command) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => {
      if (asked) return;
      asked = true;
      void end(0);
    });
  }
  try {
    const code = await command();
    if (code !== undefined && !asked) await end(code);
  } catch (error) {
    // What fails because its children were told to stop is no news.
    if (asked) return;
    console.error(error instanceof Refusal ? `\n${error.message}` : error);
    await end(1);
  }
}

/** @param {number} code */
export function end(code) {
  asked = true;
  ended ??= (async () => {
    for (let duty = duties.pop(); duty; duty = duties.pop()) {
      await Promise.resolve(duty()).catch((error) => console.error(error));
    }
    process.exit(code);
  })();
  return ended;
}

/** To be called between two steps: stops here when someone asked for the end. */
export function goOn() {
  if (asked) throw new Ending();
}
