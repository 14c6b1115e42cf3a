import type { Tx } from "@/lib/db/client";

/**
 * What is a team's own asks it nothing: after a postmortem was handed to it, its lessons wait no more
 * for its answer. What it answered before stays.
 */
export const askNoMore = (tx: Tx, postmortemId: string, teamId: string) =>
  tx.ask.deleteMany({ where: { teamId, answeredAt: null, lesson: { postmortemId } } });
