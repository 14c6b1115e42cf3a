import { generateNKeysBetween } from "fractional-indexing";
import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { type FoundPostmortem, findEditable } from "@/lib/postmortems/find";
import { type FoundAction, findAction } from "./find";
import { handOnTo } from "./giving";
import { showAction } from "./rows";
import type { ActionItemView, ActionSplit } from "./schema";
import { settledAlready } from "./settling";

/**
 * Makes several promises of one. The first stays where it is, with its words, its state and all
 * that hangs on it; the others stand right behind it and start open.
 * @returns all of them, in order.
 */
export async function splitAction(
  actor: Actor,
  { number, id, titles }: ActionSplit,
): Promise<{ items: ActionItemView[] }> {
  return transaction(async (tx) => {
    const postmortem = await findEditable(tx, actor, number);
    const item = await findAction(tx, postmortem.id, id);
    if (item.settledAt) throw settledAlready(item);
    const [title = item.title, ...others] = titles;
    wrote(
      await tx.actionItem.updateMany({
        where: { id, version: item.version },
        data: { title, version: { increment: 1 } },
      }),
    );
    const ids = await standBehind(tx, postmortem, item, others);
    for (const made of ids) {
      const about = { postmortemId: postmortem.id, subjectId: made };
      await record(tx, actor, "action.committed", { ...about, detail: { partOf: id } });
      await handOnTo(tx, actor, postmortem, item, made);
    }
    const about = { postmortemId: postmortem.id, subjectId: id };
    await record(tx, actor, "action.split", { ...about, detail: { was: item.title, ids } });
    const items: ActionItemView[] = [];
    for (const each of [id, ...ids]) items.push(await showAction(tx, actor, each));
    return { items };
  });
}

async function standBehind(
  tx: Tx,
  { id: postmortemId }: FoundPostmortem,
  item: FoundAction,
  titles: string[],
): Promise<string[]> {
  const { ownerUserId, ownerTeamId, dueOn, priority, type, layerId, whyId, position } = item;
  // Removed ones keep their keys too, so that an undo never makes two keys equal.
  const next = await tx.actionItem.findFirst({
    where: { postmortemId, position: { gt: position } },
    orderBy: { position: "asc" },
    select: { position: true },
  });
  const positions = generateNKeysBetween(position, next?.position ?? null, titles.length);
  const same = { ownerUserId, ownerTeamId, dueOn, priority, type, layerId, whyId, postmortemId };
  const ids: string[] = [];
  for (const [at, title] of titles.entries()) {
    const data = { ...same, title, position: positions[at] ?? "" };
    ids.push((await tx.actionItem.create({ data, select: { id: true } })).id);
  }
  return ids;
}
