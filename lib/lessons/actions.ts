"use server";

import { formAction } from "@/lib/http/form-action";
import { ByItem } from "@/lib/postmortems/schema";
import { catchUp, undoCatchUp } from "./catching-up";
import { changeLesson, moveLesson, removeLesson, writeLesson } from "./commands";
import { follow, unfollow } from "./following";
import { addInterest, changeWhoIsAsked, dropInterest } from "./interests";
import { ByTeam, InterestWish, WhoIsAsked } from "./interests-schema";
import { readAllLessons, readLesson, undoReadAllLessons } from "./reading";
import { FollowWish, ReadAllLessons, UndoReadAllLessons } from "./reading-schema";
import { ByLesson, LessonChange, LessonMove, NewLesson } from "./schema";
import { AnswerAt } from "./stance-schema";
import { takeAnswerBack } from "./taking-back";

export const writeLessonAction = formAction(NewLesson, writeLesson);
/** Autosave: the field already shows its text. */
export const writeLessonTextAction = formAction(LessonChange, changeLesson, { quiet: true });
export const moveLessonAction = formAction(LessonMove, moveLesson);
export const removeLessonAction = formAction(ByItem, removeLesson);
/** Marked while the lesson is read: nothing on the page is drawn again. */
export const readLessonAction = formAction(ByLesson, (actor, input) => readLesson(actor, input), {
  quiet: true,
});
export const readAllLessonsAction = formAction(ReadAllLessons, (actor, input) =>
  readAllLessons(actor, input),
);
export const undoReadAllLessonsAction = formAction(UndoReadAllLessons, undoReadAllLessons);
export const followAction = formAction(FollowWish, follow);
export const unfollowAction = formAction(FollowWish, unfollow);
export const addInterestAction = formAction(InterestWish, addInterest);
export const dropInterestAction = formAction(InterestWish, dropInterest);
export const changeWhoIsAskedAction = formAction(WhoIsAsked, changeWhoIsAsked);
export const catchUpAction = formAction(ByTeam, (actor, input) => catchUp(actor, input));
export const undoCatchUpAction = formAction(ByTeam, undoCatchUp);
export const takeAnswerBackAction = formAction(AnswerAt, takeAnswerBack);
