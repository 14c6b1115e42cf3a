import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { runCommand } from "@/lib/cli/ending.mjs";
import { Refusal } from "@/lib/env/refusal.mjs";
import { checkText, type Field, type Finding } from "@/lib/language/check";

const FIELDS: readonly Field[] = ["document", "prose", "action"];
const USAGE =
  "Use npm run --silent coach < file.md, with -- --json, --field document|prose|action, --language de or --own-words Alex,Marvin if wanted.";

/**
 * `npm run --silent coach < file.md`: what the coach would ask about, one line each. It never makes
 * anything fail: the exit code is 0 with and without findings.
 */
async function command(args: string[]): Promise<number> {
  const { json, field, language, ownWords } = optionsOf(args);
  if (process.stdin.isTTY) throw new Refusal(`There is nothing to read. ${USAGE}`);
  const text = await readAll(process.stdin);
  const findings = checkText(text, { field, language, ownWords });
  if (json) console.log(JSON.stringify({ findings }, null, 2));
  else if (findings.length > 0) console.log(findings.map(lineOf(text)).join("\n"));
  else console.error("Nothing to ask about.");
  return 0;
}

function optionsOf(args: string[]) {
  try {
    const options = {
      json: { type: "boolean", default: false },
      field: { type: "string", default: "document" },
      language: { type: "string" },
      "own-words": { type: "string", default: "" },
    } as const;
    const { values } = parseArgs({ args, options });
    const field = FIELDS.find((name) => name === values.field);
    if (!field) throw new Error(`There is no field ${values.field}.`);
    const ownWords = values["own-words"].split(",").filter((word) => word.trim() !== "");
    return { json: values.json, field, language: values.language, ownWords };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

/** "12:4 person-at-fault “Marta forgot” Anyone could have been there. → The migration was not run" */
function lineOf(text: string): (finding: Finding) => string {
  return ({ rule, start, quote, why, suggestions }) => {
    const before = text.slice(0, start).split("\n");
    const place = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    const other = suggestions.length > 0 ? ` → ${suggestions.join(" | ")}` : "";
    return `${place} ${rule} “${quote.replace(/\s+/g, " ")}” ${why}${other}`;
  };
}

await runCommand(() => command(process.argv.slice(2)));
