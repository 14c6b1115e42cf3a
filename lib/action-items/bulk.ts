import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors/domain-error";
import { changeAction } from "./commands";
import type { ActionChanged, ActionsChange } from "./schema";

/**
 * The same change to many, of any postmortem; each in a transaction of its own, so that one that is
 * refused takes nothing from the others.
 */
export async function changeActions(
  actor: Actor,
  { items, ...change }: ActionsChange,
): Promise<{ items: ActionChanged[] }> {
  const changed: ActionChanged[] = [];
  for (const item of items) changed.push(await changeOne(actor, item, change));
  return { items: changed };
}

type Item = ActionsChange["items"][number];

async function changeOne(
  actor: Actor,
  { number, id }: Item,
  change: Omit<ActionsChange, "items">,
): Promise<ActionChanged> {
  try {
    const action = await changeAction(actor, { ...change, number, id });
    return { number, id, action, refused: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message } = error;
    return { number, id, action: null, refused: { code, message } };
  }
}
