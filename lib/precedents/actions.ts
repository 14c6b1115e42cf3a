"use server";

import { formAction } from "@/lib/http/form-action";
import { sayRepeat, unsayRepeat } from "./commands";
import { suggestFor } from "./queries";
import { Beginning, NewRepeat, RepeatLink } from "./schema";

export const sayRepeatAction = formAction(NewRepeat, sayRepeat);
export const unsayRepeatAction = formAction(RepeatLink, unsayRepeat);
/** Asked while a title is being typed; nothing is drawn anew. */
export const suggestAction = formAction(Beginning, suggestFor, { quiet: true });
