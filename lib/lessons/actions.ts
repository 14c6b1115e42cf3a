"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { changeLesson, moveLesson, removeLesson, writeLesson } from "./commands";
import { LessonChange, LessonMove, NewLesson, NewStance } from "./schema";
import { takeStance } from "./stances";

export const writeLessonAction = formAction(NewLesson, writeLesson);
/** Autosave: the field already shows its text. */
export const writeLessonTextAction = formAction(LessonChange, changeLesson, { quiet: true });
export const moveLessonAction = formAction(LessonMove, moveLesson);
export const removeLessonAction = formAction(ByItem, removeLesson);
export const takeStanceAction = formAction(NewStance, takeStance);
