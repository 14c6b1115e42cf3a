import { record } from "@/lib/activity/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { transaction, wrote } from "@/lib/db/transaction";
import { reconcile } from "@/lib/errors/reconcile";
import { findEditable } from "@/lib/postmortems/find";
import { chooseFirst, findMark } from "./find";
import type { ReadingChange, ReadingView } from "./schema";

/**
 * Says where the change came in and where it would have been cheapest to catch it. What is not
 * given stays as it was.
 * @throws DomainError conflict with both sides when somebody else was there.
 */
export async function changeReading(actor: Actor, input: ReadingChange): Promise<ReadingView> {
  const { number, version, base, ...given } = input;
  return transaction(async (tx) => {
    const { id: postmortemId } = await findEditable(tx, actor, number);
    const row = await findReading(tx, postmortemId);
    const change = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Partial<Omit<ReadingView, "version">>;
    if (row.version > 0) reconcile<ReadingView>(row, change, { version, base });
    const data = await stored(tx, postmortemId, change);
    wrote(
      row.version === 0
        ? await tx.towerReading.createMany({
            data: [{ postmortemId, ...data }],
            skipDuplicates: true,
          })
        : await tx.towerReading.updateMany({
            where: { postmortemId, version: row.version },
            data: { ...data, version: { increment: 1 } },
          }),
    );
    const fields = Object.keys(change);
    await record(tx, actor, "tower.read", {
      postmortemId,
      subjectId: postmortemId,
      detail: { fields },
    });
    return findReading(tx, postmortemId);
  });
}

/** A distinction rests while its layer has no mark. */
async function findReading(tx: Tx, postmortemId: string): Promise<ReadingView> {
  const row = await tx.towerReading.findUnique({
    where: { postmortemId },
    include: { entryLayer: marked(postmortemId), cheapestLayer: marked(postmortemId) },
  });
  const slugOf = (layer: { slug: string; marks: unknown[] } | null | undefined) =>
    layer && layer.marks.length > 0 ? layer.slug : null;
  return {
    entry: slugOf(row?.entryLayer),
    cheapest: slugOf(row?.cheapestLayer),
    cheapestNote: row?.cheapestNote ?? "",
    version: row?.version ?? 0,
  };
}

const marked = (postmortemId: string) =>
  ({
    select: { slug: true, marks: { where: { postmortemId }, select: { layerId: true } } },
  }) as const;

async function stored(tx: Tx, postmortemId: string, change: Partial<ReadingView>) {
  const { entry, cheapest, cheapestNote } = change;
  return {
    ...(entry === undefined ? {} : { entryLayerId: await idOf(tx, postmortemId, entry) }),
    ...(cheapest === undefined ? {} : { cheapestLayerId: await idOf(tx, postmortemId, cheapest) }),
    ...(cheapestNote === undefined ? {} : { cheapestNote }),
  };
}

async function idOf(tx: Tx, postmortemId: string, slug: string | null): Promise<string | null> {
  if (slug === null) return null;
  const { layer, mark } = await findMark(tx, postmortemId, slug);
  if (!mark) throw chooseFirst(layer);
  return layer.id;
}
