"use server";

import { formAction } from "@/lib/http/form-action";
import { changeRhythm, choosePace, markAllRead, markNotice, undoReadAll } from "./commands";
import { sendLettersAgain } from "./letters-unsent";
import { NoticeMark, PaceChange, ReadAll, RhythmChange, UndoReadAll } from "./schema";
import { LettersAgain } from "./unsent-schema";

export const markNoticeAction = formAction(NoticeMark, (actor, input) => markNotice(actor, input));
/** On the way to what it is about: this page is about to go. */
export const openNoticeAction = formAction(NoticeMark, (actor, input) => markNotice(actor, input), {
  quiet: true,
});
export const markAllReadAction = formAction(ReadAll, (actor, input) => markAllRead(actor, input));
export const undoReadAllAction = formAction(UndoReadAll, undoReadAll);
export const sendLettersAgainAction = formAction(LettersAgain, (actor, input) =>
  sendLettersAgain(actor, input),
);
export const changeRhythmAction = formAction(RhythmChange, changeRhythm);
export const choosePaceAction = formAction(PaceChange, choosePace);
