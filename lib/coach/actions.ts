"use server";

import { formAction } from "@/lib/http/form-action";
import { addOwnWord, putAsideRemark, quietCoach, removeOwnWord, takeUpRemark } from "./commands";
import { Coaching, OwnWord, PutAside, TakeUp } from "./schema";

export const addOwnWordAction = formAction(OwnWord, addOwnWord);
export const removeOwnWordAction = formAction(OwnWord, removeOwnWord);
export const quietCoachAction = formAction(Coaching, quietCoach);

/** From a hint: the page beside it says nothing about them. */
export const nameServiceAction = formAction(OwnWord, addOwnWord, { quiet: true });
export const unnameServiceAction = formAction(OwnWord, removeOwnWord, { quiet: true });
export const putAsideRemarkAction = formAction(PutAside, putAsideRemark, { quiet: true });
export const takeUpRemarkAction = formAction(TakeUp, takeUpRemark, { quiet: true });
