import { db } from "@/lib/db/client";

const keptMs = 30 * 24 * 60 * 60_000;

/** Empties letters of more than thirty days; that they were written and sent stays. Returns how many. */
export async function tidyLetters(now: Date): Promise<number> {
  const { count } = await db.letter.updateMany({
    where: {
      writtenAt: { lt: new Date(now.getTime() - keptMs) },
      OR: [{ text: { not: "" } }, { html: { not: "" } }],
    },
    data: { text: "", html: "" },
  });
  return count;
}
