import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { commitToActionIn } from "./commands";

type Asked = {
  number: number;
  teamId: string;
  title: string;
  detail: string;
  layer: string | undefined;
};

/**
 * A promise that follows from what a team took on before: it is told of it, and not asked again
 * whether it takes it. For Parapet itself, which has no name to ask with.
 */
export async function promiseForTeam(tx: Tx, system: Actor, asked: Asked): Promise<string> {
  const { number, teamId, title, detail, layer } = asked;
  const words = { number, title, detail, type: "prevent" as const };
  const { id } = await commitToActionIn(tx, system, { ...words, ...(layer && { layer }) });
  const { postmortemId } = await tx.actionItem.update({
    where: { id },
    data: { ownerTeamId: teamId },
    select: { postmortemId: true },
  });
  const about = { postmortemId, subjectId: id, detail: { teamId } };
  await record(tx, system, "action.given", about);
  return id;
}
