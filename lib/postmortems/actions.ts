"use server";

import { formAction } from "@/lib/http/form-action";
import {
  addImpactFigure,
  changeFacts,
  changeParticipant,
  openPostmortem,
  removeImpactFigure,
} from "./commands";
import { undoRemoval } from "./removals";
import { ByItem, FactsChange, NewImpactFigure, NewPostmortem, ParticipantChange } from "./schema";

export const openPostmortemAction = formAction(NewPostmortem, openPostmortem, {
  leadTo: ({ number }) => `/postmortems/${number}/facts`,
});
/** Autosave: the field already shows its text. */
export const changeFactsAction = formAction(FactsChange, changeFacts, { quiet: true });
export const addImpactFigureAction = formAction(NewImpactFigure, addImpactFigure);
export const removeImpactFigureAction = formAction(ByItem, removeImpactFigure);
export const changeParticipantAction = formAction(ParticipantChange, changeParticipant);
export const undoRemovalAction = formAction(ByItem, undoRemoval);
