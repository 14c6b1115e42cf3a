import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { schemaDifference } from "@/lib/cli/schema-diff";
import { readSchema, readSnapshot, SNAPSHOT } from "@/lib/cli/schema-files";
import { Refusal } from "@/lib/env/refusal.mjs";

/**
 * `npm run migration:new -- name`: writes the SQL from the last migration's schema to today's, to be
 * read and completed by hand. `--empty` makes a file without any, for SQL that is all by hand;
 * `--snapshot` only notes that the schema agrees with the migrations.
 */
export default async function command(words: string[]): Promise<number> {
  const schema = readSchema();
  if (words.includes("--snapshot")) {
    writeFileSync(SNAPSHOT, schema);
    console.log(`${SNAPSHOT} is prisma/schema as it is now.`);
    return 0;
  }
  const name = words.find((word) => !word.startsWith("--")) ?? "";
  const file = fileFor(name, new Date());
  const sql = await schemaDifference(readSnapshot(), schema);
  if (!sql && !words.includes("--empty")) {
    console.log("The schema is as the last migration left it. For SQL by hand, add --empty.");
    return 0;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sql || "-- By hand.\n");
  writeFileSync(SNAPSHOT, schema);
  console.log(`${file} is written. Read it before it is applied by the next start.`);
  return 0;
}

function fileFor(name: string, now: Date): string {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) {
    throw new Refusal(
      "Give it a name in small letters, such as: npm run migration:new -- add_towers",
    );
  }
  const time = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const file = path.join("prisma/migrations", `${time}_${name}`, "migration.sql");
  if (existsSync(file)) throw new Refusal(`${file} is there already.`);
  return file;
}
