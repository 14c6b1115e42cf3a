import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors/domain-error";
import { openPostmortemIn } from "@/lib/postmortems/commands";
import { findSeverityByRef } from "@/lib/teams/severities";
import { addEventsIn } from "@/lib/timeline/commands";
import { askWhysIn } from "@/lib/whys/commands";
import type { Draft } from "./draft";
import { keepActions, keepLessons } from "./kept";

/** Makes the draft in the caller's transaction. What finds no place is added to its remainder. */
export async function storeDraft(tx: Tx, actor: Actor, draft: Draft, team: string) {
  const { facts, events, actions, lessons, whys, remainder } = draft;
  const severity = await findSeverity(tx, draft);
  const { number } = await openPostmortemIn(tx, actor, { ...facts, team, severity });
  if (events.length > 0) await addEventsIn(tx, actor, { number, events });
  if (whys.length > 0) await askWhysIn(tx, actor, { number, branches: whys });
  await keepActions(tx, actor, number, actions);
  await keepLessons(tx, actor, number, lessons);
  await tx.postmortem.update({
    where: { number },
    data: { leftovers: remainder.markdown },
    select: { id: true },
  });
  return number;
}

/** The step of the organisation's scale that the text names; another word is kept as it was. */
async function findSeverity(tx: Tx, { severity, remainder }: Draft): Promise<string | null> {
  if (!severity) return null;
  try {
    return await findSeverityByRef(tx, severity);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const message = `The text calls the severity “${severity}”, which your scale does not have. Choose a step yourself.`;
    remainder.keep("Severity", severity, { message });
    return null;
  }
}
