import { select, sql } from "@/lib/db/select";
import { fromPractices, lifeColumn } from "./rows";
import type { PracticeLife } from "./schema";

/** How a practice stands, for its badge; null where the asker may not know that there is one. */
export async function lifeOf(slug: string, signedIn: boolean, now = new Date()) {
  const open = signedIn ? sql`true` : sql`x."openToAll"`;
  const [row] = await select<{ life: PracticeLife; openToAll: boolean }>`
    SELECT ${lifeColumn(now)} AS "life", x."openToAll" FROM ${fromPractices}
    WHERE x."slug" = ${slug} AND ${open}`;
  return row ?? null;
}

const looks: Record<PracticeLife | "unknown", { word: string; colour: string; width: number }> = {
  alive: { word: "alive", colour: "#2b6e4f", width: 42 },
  due: { word: "check due", colour: "#7d5a12", width: 66 },
  lapsed: { word: "lapsed", colour: "#9c3a22", width: 50 },
  retired: { word: "retired", colour: "#57534c", width: 50 },
  unknown: { word: "unknown", colour: "#57534c", width: 62 },
};

/** A picture for other people's pages. It holds one of five words and nothing that anybody wrote. */
export function badgeOf(life: PracticeLife | "unknown"): string {
  const { word, colour, width } = looks[life];
  const left = 62;
  const whole = left + width;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="20" viewBox="0 0 ${whole} 20" role="img" aria-label="practice: ${word}"><title>practice: ${word}</title><clipPath id="r"><rect width="${whole}" height="20" rx="4"/></clipPath><g clip-path="url(#r)"><path fill="#38342e" d="M0 0h${left}v20H0z"/><path fill="${colour}" d="M${left} 0h${width}v20h-${width}z"/></g><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle"><text x="${left / 2}" y="14">practice</text><text x="${left + width / 2}" y="14">${word}</text></g></svg>`;
}
