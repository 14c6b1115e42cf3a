import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The schema as it was when the last migration was written. The difference to it is the next one; a
 * migrated database could not tell, for it also holds what Prisma's language cannot say.
 */
export const SNAPSHOT = "prisma/migrations/schema.snapshot.prisma";

export function readSnapshot(): string {
  return existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, "utf8") : "";
}

/** All files of prisma/schema as one text. */
export function readSchema(): string {
  return readdirSync("prisma/schema")
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => `// ${name}\n${readFileSync(path.join("prisma/schema", name), "utf8").trim()}\n`)
    .join("\n");
}
