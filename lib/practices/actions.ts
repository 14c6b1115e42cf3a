"use server";

import type { Route } from "next";
import { formAction } from "@/lib/http/form-action";
import { ByAnswer, NewStance } from "@/lib/lessons/stance-schema";
import { adoptPractice, leavePractice } from "./adopting";
import { takeStance } from "./answering";
import { attest } from "./checks";
import { changePractice, formPractice } from "./commands";
import { getOffers } from "./offers";
import { reinstatePractice, retirePractice } from "./retirement";
import * as shapes from "./schema";
import { tellStory, untellStory } from "./stories";
import { makeHeartbeatToken, revokeHeartbeatToken } from "./tokens";

const toIts = ({ slug }: { slug: string }) => `/practices/${slug}` as Route;

export const formPracticeAction = formAction(shapes.NewPractice, formPractice, { leadTo: toIts });
export const changePracticeAction = formAction(shapes.PracticeChange, changePractice);
export const attestAction = formAction(shapes.NewCheck, attest);
export const adoptPracticeAction = formAction(shapes.ByAdoption, adoptPractice);
export const leavePracticeAction = formAction(shapes.NewLeave, leavePractice);
export const tellStoryAction = formAction(shapes.NewStory, tellStory);
export const untellStoryAction = formAction(shapes.ByStory, untellStory);
export const makeHeartbeatTokenAction = formAction(shapes.ByAdoption, makeHeartbeatToken);
export const revokeHeartbeatTokenAction = formAction(shapes.ByToken, revokeHeartbeatToken);
export const retirePracticeAction = formAction(shapes.NewRetirement, retirePractice);
export const reinstatePracticeAction = formAction(shapes.ByPractice, reinstatePractice);
export const takeStanceAction = formAction(NewStance, (actor, input) => takeStance(actor, input));
/** Looks, and changes nothing. */
export const getOffersAction = formAction(ByAnswer, getOffers, { quiet: true });
