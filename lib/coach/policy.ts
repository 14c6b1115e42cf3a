import { type Actor, administers, mayWrite } from "@/lib/auth/actor";

/** Whoever writes meets the names that look like people. */
export const canAddOwnWord = mayWrite;

export const writersOnly = "Readers cannot add names. Ask somebody who writes here.";

/** Who added it may take it back; the rest is for administrators. */
export const canRemoveOwnWord = (actor: Actor, word: { addedById: string }): boolean =>
  administers(actor) || (mayWrite(actor) && word.addedById === actor.userId);

export const keptWord = "Only an administrator, or whoever added it, may remove this name.";
