"use server";

import { changeTerms, endTerms } from "@/lib/action-items/terms";
import { TermsChange, TermsEnd } from "@/lib/action-items/terms-schema";
import { formAction } from "@/lib/http/form-action";

export const changeTermsAction = formAction(TermsChange, changeTerms);
export const endTermsAction = formAction(TermsEnd, endTerms);
