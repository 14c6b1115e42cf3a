import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import { fromKey, type Page, type Paged, page, toKey } from "@/lib/http/paging";
import type { Colleague } from "./views";

const takePart = { OR: [{ passwordHash: { not: null } }, { memberships: { some: {} } }] };
const byName = {
  orderBy: [{ name: "asc" as const }, { id: "asc" as const }],
  select: { id: true, name: true },
};

/** Everybody who can take part, by name and without addresses: for choosing people. */
export async function listColleagues(_actor: Actor): Promise<Colleague[]> {
  return db.user.findMany({ where: takePart, ...byName });
}

/** The same by pages. */
export async function pageColleagues(
  _actor: Actor,
  { after, limit }: z.output<typeof Page>,
): Promise<Paged<Colleague>> {
  const rows = await db.user.findMany({
    where: after ? { AND: [takePart, await beyond(after)] } : takePart,
    ...byName,
    take: limit + 1,
  });
  return page(rows, limit, (last) => toKey([last.id]));
}

/** Behind where that person stands now: a key does not hold their name, which may be long. */
async function beyond(key: string) {
  const [id] = fromKey(key, z.tuple([z.uuid()]));
  const there = await db.user.findUnique({ where: { id }, select: { name: true } });
  const name = there?.name ?? "";
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] };
}
