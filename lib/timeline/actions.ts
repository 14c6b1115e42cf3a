"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { standBeside } from "./beside";
import { correctClock } from "./clocks";
import { addEvents, changeEvent, removeEvent } from "./commands";
import { backEvent, NewEvidence, removeEventEvidence } from "./evidence";
import { moveEvent } from "./moving";
import { addWrittenEvent, proposeEvents, retimeEvent } from "./proposals";
import {
  ClockCorrection,
  EventChange,
  EventMove,
  NewEvents,
  PastedLines,
  Retiming,
  Standing,
  WrittenEvent,
} from "./schema";
import { KeptTelling, keepTelling, proposeTelling, Telling } from "./telling-proposals";

/** Quiet where the list shows it at once: of a thousand events one row is drawn, not all. */
export const addWrittenEventAction = formAction(WrittenEvent, addWrittenEvent, { quiet: true });
export const proposeEventsAction = formAction(PastedLines, proposeEvents, { quiet: true });
export const addEventsAction = formAction(NewEvents, addEvents);
/** Autosave: the field already shows its text. */
export const changeEventTextAction = formAction(EventChange, changeEvent, { quiet: true });
export const retimeEventAction = formAction(Retiming, retimeEvent, { quiet: true });
export const moveEventAction = formAction(EventMove, moveEvent, { quiet: true });
export const removeEventAction = formAction(ByItem, removeEvent, { quiet: true });
export const backEventAction = formAction(NewEvidence, backEvent, { quiet: true });
export const removeEventEvidenceAction = formAction(ByItem, removeEventEvidence, { quiet: true });
export const proposeTellingAction = formAction(Telling, proposeTelling, { quiet: true });
export const keepTellingAction = formAction(KeptTelling, keepTelling);
export const correctClockAction = formAction(ClockCorrection, correctClock);
export const standBesideAction = formAction(Standing, standBeside);
