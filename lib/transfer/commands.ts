import type { Actor } from "@/lib/auth/actor";
import { transaction } from "@/lib/db/transaction";
import { invalid } from "@/lib/errors/domain-error";
import { draftOf } from "./draft";
import { storeDraft } from "./import";
import { documentOf, readDocument } from "./queries";
import type { NewImport, PastedDocument, Reading } from "./schema";

/**
 * Reads a document and, with `commit`, makes a draft of it. No word is lost: what has no place is
 * in the answer's `leftovers` and in the draft's.
 * @throws DomainError for text that is empty, binary or too large, or an asker without a team.
 */
export async function importPostmortem(actor: Actor, input: NewImport): Promise<Reading> {
  const understanding = await readDocument(actor, input);
  const read = draftOf(understanding);
  const { warnings } = understanding;
  if (!input.commit)
    return { ...understanding, warnings: [...warnings, ...read.remainder.warnings] };
  const team = teamFor(actor, input.team);
  return transaction(async (tx) => {
    // Made anew at each try: storing adds to what found no place.
    const draft = draftOf(understanding);
    const number = await storeDraft(tx, actor, draft, team);
    return { ...understanding, warnings: [...warnings, ...draft.remainder.warnings], number };
  });
}

/** From the interface, where the text was looked at already. */
export async function importPasted(actor: Actor, pasted: PastedDocument): Promise<Reading> {
  return importPostmortem(actor, { ...(await documentOf(pasted)), commit: true });
}

function teamFor(actor: Actor, named: string | undefined): string {
  const team = named ?? actor.teams[0]?.id;
  if (team) return team;
  const message = "You are in no team yet. Name the team that will write this postmortem.";
  throw invalid(message, { team: message });
}
