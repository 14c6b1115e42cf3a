"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { addEvents, backEvent, changeEvent, moveEvent, removeEvent } from "./commands";
import { addWrittenEvent, proposeEvents, retimeEvent } from "./proposals";
import {
  EventChange,
  EventMove,
  NewEvents,
  NewEvidence,
  PastedLines,
  Retiming,
  WrittenEvent,
} from "./schema";

export const addWrittenEventAction = formAction(WrittenEvent, addWrittenEvent);
export const proposeEventsAction = formAction(PastedLines, proposeEvents, { quiet: true });
export const addEventsAction = formAction(NewEvents, addEvents);
/** Autosave: the field already shows its text. */
export const changeEventTextAction = formAction(EventChange, changeEvent, { quiet: true });
/** Kind and milestone: what is derived from them is drawn again. */
export const changeEventAction = formAction(EventChange, changeEvent);
export const retimeEventAction = formAction(Retiming, retimeEvent);
export const moveEventAction = formAction(EventMove, moveEvent);
export const removeEventAction = formAction(ByItem, removeEvent);
export const backEventAction = formAction(NewEvidence, backEvent);
