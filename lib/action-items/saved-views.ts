import type { Actor } from "@/lib/auth/actor";
import { personOf } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { invalid, notFound } from "@/lib/errors/domain-error";
import { readQuery } from "@/lib/http/query";
import { ActionItemFilter } from "./filter";
import { Look, placeOf } from "./look";
import type { NewSavedView, SavedView, SavedViewName, SavedViewRef } from "./saved-view";

/** A person has this many at most; more would be a list of lists. */
const most = 30;

/** The asker's own, by name. */
export async function listSavedViews(actor: Actor): Promise<SavedView[]> {
  if (actor.userId === null) return [];
  return db.savedView.findMany({
    where: { userId: actor.userId },
    orderBy: [{ name: "asc" }],
    select: { id: true, name: true, query: true },
  });
}

/** Keeps the words of an address that mean something, without the page that was open. */
export async function saveView(actor: Actor, { name, query }: NewSavedView): Promise<SavedView> {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    await holdPerson(tx, userId);
    await ensureFree(tx, userId, name);
    if ((await tx.savedView.count({ where: { userId } })) >= most)
      throw invalid(`You have ${most} views. Delete one that you no longer open.`);
    return tx.savedView.create({
      data: { userId, name, query: readableOf(query) },
      select: { id: true, name: true, query: true },
    });
  });
}

/** @throws DomainError not_found for a view of somebody else. */
export async function renameView(actor: Actor, { id, name }: SavedViewName): Promise<SavedView> {
  const userId = personOf(actor);
  return transaction(async (tx) => {
    await holdPerson(tx, userId);
    const view = await tx.savedView.findFirst({ where: { id, userId } });
    if (!view) throw notFound("that view");
    if (view.name !== name) await ensureFree(tx, userId, name);
    return tx.savedView.update({
      where: { id },
      data: { name },
      select: { id: true, name: true, query: true },
    });
  });
}

/** Answers what it was, so that it can be saved again. */
export async function deleteView(actor: Actor, { id }: SavedViewRef): Promise<SavedView> {
  return transaction(async (tx) => {
    const view = await tx.savedView.findFirst({ where: { id, userId: personOf(actor) } });
    if (!view) throw notFound("that view");
    await tx.savedView.delete({ where: { id } });
    return { id, name: view.name, query: view.query };
  });
}

/** One change of a person's views at a time, so that no two get one name. */
async function holdPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}

async function ensureFree(tx: Tx, userId: string, name: string): Promise<void> {
  const taken = await tx.savedView.findFirst({ where: { userId, name }, select: { id: true } });
  const sentence = `You have a view called “${name}”. Choose another name, or delete that one.`;
  if (taken) throw invalid(sentence, { name: sentence });
}

function readableOf(query: string): string {
  const given = Object.fromEntries(new URLSearchParams(query));
  const place = placeOf(readQuery(ActionItemFilter, given), readQuery(Look, given));
  return place.split("?")[1] ?? "";
}
