"use server";

import { formAction } from "@/lib/http/form-action";
import { forgetSearches, rememberSearch } from "./commands";
import { NoInput, RememberedSearch } from "./schema";

/** Nothing on the page changes by it. */
export const rememberSearchAction = formAction(RememberedSearch, rememberSearch, { quiet: true });
export const forgetSearchesAction = formAction(NoInput, forgetSearches, { quiet: true });
