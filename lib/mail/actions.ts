"use server";

import { openAction } from "@/lib/http/form-action";
import { UnsubscribeAnswer } from "./schema";
import { unsubscribe } from "./unsubscribe";

export const unsubscribeAction = openAction(UnsubscribeAnswer, unsubscribe);
