import type { Tx } from "@/lib/db/client";

/** The postmortem that a practice came from; the next one where that one was taken back. */
export async function firstStoryOf(tx: Tx, practiceId: string) {
  const story = await tx.practiceStory.findFirst({
    where: { practiceId, postmortem: { stage: "published" } },
    orderBy: [{ wouldHaveMet: "asc" }, { toldAt: "asc" }, { postmortemId: "asc" }],
    select: { postmortemId: true, postmortem: { select: { number: true } } },
  });
  return story && { postmortemId: story.postmortemId, number: story.postmortem.number };
}
