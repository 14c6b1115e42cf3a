"use server";

import { formAction } from "@/lib/http/form-action";
import { ByNumber } from "@/lib/postmortems/schema";
import { askForReview, publish, withdraw } from "./commands";

export const askForReviewAction = formAction(ByNumber, askForReview);
export const publishAction = formAction(ByNumber, publish, {
  leadTo: ({ number }) => `/postmortems/${number}`,
});
export const withdrawAction = formAction(ByNumber, withdraw);
