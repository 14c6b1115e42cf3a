import { parseArgs } from "node:util";
import { type Name, names } from "@/lib/cli/bench/targets";
import { Refusal } from "@/lib/env/refusal.mjs";

export type Options = {
  /** Postmortems in the database, one database each. */
  sizes: number[];
  targets: Name[];
  rounds: number;
  /** How long one target is asked in one round. */
  seconds: number;
  json: string | undefined;
};

/** Throws a Refusal that says what an option should look like. */
export function readOptions(args: string[]): Options {
  const given = parse(args);
  const targets = given.targets.split(",");
  return {
    sizes: given.sizes.split(",").map((text) => positive("--sizes", text)),
    targets: names.filter((name) => targets.includes(name) || targets.includes("all")),
    rounds: positive("--rounds", given.rounds),
    seconds: positive("--seconds", given.seconds),
    json: given.json,
  };
}

function parse(args: string[]) {
  try {
    const options = {
      sizes: { type: "string", default: "1000,100000" },
      targets: { type: "string", default: "all" },
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "2" },
      json: { type: "string" },
      "no-install": { type: "boolean" },
    } as const;
    const { values } = parseArgs({ args, options });
    const unknown = values.targets.split(",").filter((name) => !isTarget(name));
    if (unknown.length === 0) return values;
    throw new Refusal(`There is no target ${unknown.join(", ")}. Choose from ${names.join(",")}.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `${(error as Error).message}\nUse npm run bench -- --sizes 1000,100000 --targets home,actions --rounds 3 --seconds 2 --json FILE; each of them may be left out.`,
    );
  }
}

const isTarget = (name: string) => name === "all" || names.some((known) => known === name);

function positive(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Refusal(`${option} takes whole numbers above zero, not "${text}".`);
}
