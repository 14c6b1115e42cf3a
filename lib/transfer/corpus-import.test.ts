import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { build } from "@/lib/testing/build";
import { importPostmortem } from "./commands";

const folder = path.resolve(import.meta.dirname, "../../../shared/data/real/postmortems");
const here = existsSync(folder);
const files = here
  ? readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
  : [];

if (!here) console.warn(`Skipped: no documents to import at ${folder}.`);

describe.skipIf(!here)("every real document", () => {
  it("becomes a draft in which no word is missing", { timeout: 180_000 }, async () => {
    const actor = await build.actor();
    const missing: string[] = [];
    for (const file of files) {
      const content = readFileSync(file, "utf8");
      const filename = path.basename(file);
      const read = await importPostmortem(actor, {
        content,
        filename,
        format: "auto",
        commit: true,
      });
      const draft = await db.postmortem.findUniqueOrThrow({
        where: { number: read.number ?? 0 },
        include: { events: true, whys: true, actionItems: true, lessons: true },
      });
      expect([file, draft.events.length]).toEqual([file, read.events.length]);
      expect([file, draft.actionItems.length]).toEqual([file, read.actions.length]);
      // Headings and labels that were understood have a place in the form instead of a text.
      const kept = wordsOf(`${textsIn(draft).join("\n")}\n${textsIn(read.structure).join("\n")}`);
      const lost = [...wordsOf(content)].filter((word) => !kept.has(word));
      if (lost.length > 0) missing.push(`${file}: ${lost.join(" ")}`);
    }
    expect(files.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });
});

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value ? Object.values(value).flatMap(textsIn) : [];
}

const wordsOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]{2,}/gu));
