"use server";

import { formAction } from "@/lib/http/form-action";
import { makeCalendar, revokeCalendar } from "./commands";
import { ByCalendar, NewCalendar } from "./schema";

export const makeCalendarAction = formAction(NewCalendar, makeCalendar);
export const revokeCalendarAction = formAction(ByCalendar, revokeCalendar);
