"use server";

import { formAction } from "@/lib/http/form-action";
import { ByNumber } from "@/lib/postmortems/schema";
import { changeEdition, startEdition, withdrawEdition } from "./commands";
import { PublicIndexWish } from "./index-schema";
import { openPublicIndex } from "./public-list";
import { putOut } from "./putting-out";
import { EditionChange, EditionStart, PuttingOut } from "./schema";

export const startEditionAction = formAction(EditionStart, startEdition);
export const changeEditionAction = formAction(EditionChange, changeEdition);
export const putOutAction = formAction(PuttingOut, putOut);
export const withdrawEditionAction = formAction(ByNumber, withdrawEdition);
export const openPublicIndexAction = formAction(PublicIndexWish, openPublicIndex);
