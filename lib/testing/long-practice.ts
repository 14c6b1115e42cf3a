import { db } from "@/lib/db/client";
import { tellOf } from "@/lib/notifications/from-activity";
import { gatherLetters } from "@/lib/notifications/letters";
import { checkPractices } from "@/lib/practices/check-practices";
import { remind } from "@/lib/reminders/remind";

let heard = 0n;

/** What the jobs of a noon do: look at practices, tell of what happened, remind, write letters. */
export async function noon(now: Date): Promise<void> {
  await checkPractices(now);
  await tellOfAll(now);
  await remind(now);
  await gatherLetters(now);
}

/** Tells of every activity that was not told yet. */
export async function tellOfAll(now: Date): Promise<void> {
  const rows = await db.activity.findMany({
    where: { id: { gt: heard } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of rows) {
    await tellOf(String(id), now);
    heard = id;
  }
}
