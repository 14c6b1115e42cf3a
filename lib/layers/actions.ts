"use server";

import { formAction } from "@/lib/http/form-action";
import { clearMark, markLayer, writeNote } from "./commands";
import { addLayer, changeLayer } from "./row-commands";
import { ByLayer, LayerChange, LayerMarking, NewLayer, NoteChange } from "./schema";

export const markLayerAction = formAction(LayerMarking, markLayer);
export const clearMarkAction = formAction(ByLayer, clearMark);
/** Autosave: the field already shows its text. */
export const writeNoteAction = formAction(NoteChange, writeNote, { quiet: true });
export const addLayerAction = formAction(NewLayer, addLayer);
export const changeLayerAction = formAction(LayerChange, changeLayer);
export const writeLayerAction = formAction(LayerChange, changeLayer, { quiet: true });
