import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { type NewNotice, tell } from "@/lib/notifications/tell";
import { mondayOf } from "./ladder";
import type { World } from "./people";

/**
 * A draft may be left with nobody who can see it: its team is empty and nobody who takes part is
 * here. Administrators then hear once a week that the team is empty, and nothing of the draft.
 */
export async function tellOfUnheard(
  teamIds: ReadonlySet<string>,
  { people, mornings }: World,
  now: Date,
): Promise<void> {
  if (teamIds.size === 0) return;
  const teams = await db.team.findMany({ where: { id: { in: [...teamIds] } } });
  const notices = people.administrators.flatMap((userId) => {
    const morning = mornings.get(userId);
    return morning ? teams.map((team) => noticeOf(userId, morning.localDay, team)) : [];
  });
  await transaction((tx) => tell(tx, notices, now));
}

type Team = { id: string; slug: string; name: string };

const noticeOf = (userId: string, day: string, { id, slug, name }: Team): NewNotice => ({
  userId,
  kind: "system",
  once: `unheard:${id}:${mondayOf(day)}`,
  detail: {
    sentence: `Nobody is left in ${name} to be reminded of what it promised. Add somebody to the team.`,
    href: `/teams/${encodeURIComponent(slug)}`,
  },
});
