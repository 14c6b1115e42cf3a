"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { changeActions } from "./bulk";
import {
  acceptRisk,
  changeAction,
  commitToAction,
  moveAction,
  proveAction,
  removeAction,
  reopenAction,
  startAction,
  verifyAction,
} from "./commands";
import { sayDuplicate, unsayDuplicate } from "./duplicates";
import { checkEffect } from "./effects";
import { answerHandover } from "./handovers";
import { listFoundActions } from "./look-up";
import { mergeActions, undoMerge } from "./merging";
import { NewSavedView, SavedViewName, SavedViewRef } from "./saved-view";
import { deleteView, renameView, saveView } from "./saved-views";
import {
  ActionItemChange,
  ActionItemMove,
  ActionLookUp,
  ActionMerge,
  ActionSplit,
  ActionsChange,
  MergeUndo,
  NewActionItem,
  NewDuplicate,
  NewEffectCheck,
  NewHandoverAnswer,
  NewProof,
  NewRiskAcceptance,
  Verifying,
} from "./schema";
import { splitAction } from "./splitting";

export const commitToActionAction = formAction(NewActionItem, commitToAction);
/** Autosave: the field already shows its text. */
export const writeActionAction = formAction(ActionItemChange, changeAction, { quiet: true });
/** Owner, day, layer: what the lists and the checklist show too. */
export const changeActionAction = formAction(ActionItemChange, changeAction);
export const startActionAction = formAction(ByItem, startAction);
export const proveActionAction = formAction(NewProof, proveAction);
export const verifyActionAction = formAction(Verifying, verifyAction);
export const acceptRiskAction = formAction(NewRiskAcceptance, acceptRisk);
export const reopenActionAction = formAction(ByItem, reopenAction);
export const moveActionAction = formAction(ActionItemMove, moveAction);
export const removeActionAction = formAction(ByItem, removeAction);
export const checkEffectAction = formAction(NewEffectCheck, checkEffect);
export const answerHandoverAction = formAction(NewHandoverAnswer, answerHandover);
export const splitActionAction = formAction(ActionSplit, splitAction);
export const mergeActionsAction = formAction(ActionMerge, mergeActions);
export const undoMergeAction = formAction(MergeUndo, undoMerge);
export const sayDuplicateAction = formAction(NewDuplicate, sayDuplicate);
export const unsayDuplicateAction = formAction(ByItem, unsayDuplicate);
export const changeActionsAction = formAction(ActionsChange, changeActions);
/** Asked while words are being typed; nothing is drawn anew. */
export const lookUpActionsAction = formAction(ActionLookUp, listFoundActions, { quiet: true });
export const saveViewAction = formAction(NewSavedView, saveView);
export const renameViewAction = formAction(SavedViewName, renameView);
export const deleteViewAction = formAction(SavedViewRef, deleteView);
