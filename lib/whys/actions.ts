"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { backWhy, removeEvidence } from "./backing";
import { askWhy, changeWhy, removeWhy } from "./commands";
import { pasteOutline } from "./pasting";
import { mergeWhys, moveWhy, splitWhy, undoReshaping } from "./reshaping";
import {
  NewBacking,
  NewOutline,
  NewWhy,
  ReshapingUndo,
  WhyChange,
  WhyMerge,
  WhyMove,
  WhySplit,
} from "./schema";

export const askWhyAction = formAction(NewWhy, askWhy);
/** Autosave: the field already shows its text. */
export const writeWhyAction = formAction(WhyChange, changeWhy, { quiet: true });
/** Flags and layers, which the tree and the right-hand column show too. */
export const changeWhyAction = formAction(WhyChange, changeWhy);
export const moveWhyAction = formAction(WhyMove, moveWhy);
export const mergeWhysAction = formAction(WhyMerge, mergeWhys);
export const splitWhyAction = formAction(WhySplit, splitWhy);
export const undoReshapingAction = formAction(ReshapingUndo, undoReshaping);
export const pasteOutlineAction = formAction(NewOutline, pasteOutline);
export const removeWhyAction = formAction(ByItem, removeWhy);
export const backWhyAction = formAction(NewBacking, backWhy);
export const removeEvidenceAction = formAction(ByItem, removeEvidence);
