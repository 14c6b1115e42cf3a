"use server";

import { formAction } from "@/lib/http/form-action";
import { captionImage } from "./commands";
import { CaptionChange } from "./schema";

/** Autosave: the field already shows its text. */
export const captionImageAction = formAction(CaptionChange, captionImage, { quiet: true });
