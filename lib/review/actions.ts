"use server";

import { formAction } from "@/lib/http/form-action";
import { ByNumber } from "@/lib/postmortems/schema";
import { askForReview, publish, withdraw } from "./commands";
import { callReviewOff, scheduleReview } from "./meeting";
import { NewMeeting } from "./meeting-schema";
import { recordNearMiss } from "./near-miss";
import { NewNearMiss } from "./near-miss-schema";

export const askForReviewAction = formAction(ByNumber, askForReview);
export const publishAction = formAction(ByNumber, publish, {
  leadTo: ({ number }) => `/postmortems/${number}`,
});
export const withdrawAction = formAction(ByNumber, withdraw);
export const recordNearMissAction = formAction(NewNearMiss, recordNearMiss, {
  leadTo: ({ number }) => `/postmortems/${number}`,
});
export const scheduleReviewAction = formAction(NewMeeting, scheduleReview);
export const callReviewOffAction = formAction(ByNumber, callReviewOff);
