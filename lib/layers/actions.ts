"use server";

import { formAction } from "@/lib/http/form-action";
import { changeMark, clearMark, markLayer } from "./commands";
import { backMark, removeMarkEvidence } from "./evidence";
import { changeReading } from "./reading";
import { addLayer, changeLayer } from "./row-commands";
import { LayerChange, NewLayer } from "./row-schema";
import {
  ByLayer,
  ByMarkEvidence,
  LayerMarking,
  MarkChange,
  NewMarkEvidence,
  ReadingChange,
} from "./schema";

export const markLayerAction = formAction(LayerMarking, markLayer);
export const clearMarkAction = formAction(ByLayer, clearMark);
/** Autosave: the field already shows its text. */
export const writeNoteAction = formAction(MarkChange, changeMark, { quiet: true });
/** Minutes, which the figure shows too. */
export const changeMarkAction = formAction(MarkChange, changeMark);
export const backMarkAction = formAction(NewMarkEvidence, backMark);
export const removeMarkEvidenceAction = formAction(ByMarkEvidence, removeMarkEvidence);
export const changeReadingAction = formAction(ReadingChange, changeReading);
export const writeReadingAction = formAction(ReadingChange, changeReading, { quiet: true });
export const addLayerAction = formAction(NewLayer, addLayer);
export const changeLayerAction = formAction(LayerChange, changeLayer);
export const writeLayerAction = formAction(LayerChange, changeLayer, { quiet: true });
