import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "../env/refusal.mjs";
import { atTheEnd } from "./ending.mjs";

/**
 * @typedef {{ env?: Record<string, string>, args?: readonly string[], timeoutMs?: number }} RunOptions
 * @typedef {{ code: number, output: string }} Outcome
 */

/**
 * Runs a program to its end and returns all that it printed.
 * @param {string} program
 * @param {RunOptions} options
 * @returns {Promise<Outcome>}
 */
export function run(program, { env, args = [], timeoutMs } = {}) {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    timeout: timeoutMs,
  });
  atTheEnd(() => stopChild(child, 5000));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, output: `${program}: ${error.message}` }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The same for a step that has to succeed: what it printed is shown only if it did not.
 * @param {string} what for the sentence, such as "The build"
 * @param {string} program
 * @param {RunOptions} options
 */
export async function mustRun(what, program, options) {
  const { code, output } = await run(program, options);
  if (code !== 0) throw new Refusal(`${output.trim()}\n\n${what} did not succeed; see above.`);
  return output;
}

/**
 * SIGTERM, and for one that does not listen, SIGKILL.
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} patienceMs
 */
export async function stopChild(child, patienceMs) {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await Promise.race([exited, sleep(patienceMs, undefined, { ref: false })]);
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  await exited;
}
