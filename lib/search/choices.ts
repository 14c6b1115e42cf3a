import type { Actor } from "@/lib/auth/actor";
import { selectOften } from "@/lib/db/select";

/** What a form offers to narrow a search by: a value of its address, and the word for it. */
export type Choices = Record<"team" | "severity" | "layer", [value: string, word: string][]>;

/** Teams, severities and layers in use; everybody who is signed in knows them. */
export async function listChoices(_actor: Actor): Promise<Choices> {
  const rows = await selectOften<{ name: keyof Choices; value: string; word: string }>`
    SELECT * FROM (
      SELECT 'team' AS "name", "slug" AS "value", "name" AS "word", '' AS "position" FROM "Team"
      UNION ALL SELECT 'severity', "name", "name", "position" FROM "Severity" WHERE "retiredAt" IS NULL
      UNION ALL SELECT 'layer', "slug", "name", "position" FROM "Layer" WHERE "retiredAt" IS NULL
    ) c ORDER BY "position", "word"`;
  const choices: Choices = { team: [], severity: [], layer: [] };
  for (const { name, value, word } of rows) choices[name].push([value, word]);
  return choices;
}
