"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { backWhy, removeEvidence } from "./backing";
import { askWhy, changeWhy, moveWhy, removeWhy } from "./commands";
import { NewBacking, NewWhy, WhyChange, WhyMove } from "./schema";

export const askWhyAction = formAction(NewWhy, askWhy);
/** Autosave: the field already shows its text. */
export const writeWhyAction = formAction(WhyChange, changeWhy, { quiet: true });
/** Flags and layers, which the tree and the right-hand column show too. */
export const changeWhyAction = formAction(WhyChange, changeWhy);
export const moveWhyAction = formAction(WhyMove, moveWhy);
export const removeWhyAction = formAction(ByItem, removeWhy);
export const backWhyAction = formAction(NewBacking, backWhy);
export const removeEvidenceAction = formAction(ByItem, removeEvidence);
