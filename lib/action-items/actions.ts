"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
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
import {
  ActionItemChange,
  ActionItemMove,
  NewActionItem,
  NewProof,
  NewRiskAcceptance,
} from "./schema";

export const commitToActionAction = formAction(NewActionItem, commitToAction);
/** Autosave: the field already shows its text. */
export const writeActionAction = formAction(ActionItemChange, changeAction, { quiet: true });
/** Owner, day, layer: what the lists and the checklist show too. */
export const changeActionAction = formAction(ActionItemChange, changeAction);
export const startActionAction = formAction(ByItem, startAction);
export const proveActionAction = formAction(NewProof, proveAction);
export const verifyActionAction = formAction(ByItem, verifyAction);
export const acceptRiskAction = formAction(NewRiskAcceptance, acceptRisk);
export const reopenActionAction = formAction(ByItem, reopenAction);
export const moveActionAction = formAction(ActionItemMove, moveAction);
export const removeActionAction = formAction(ByItem, removeAction);
