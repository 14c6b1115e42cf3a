"use server";

import type { Route } from "next";
import { formAction } from "@/lib/http/form-action";
import { importPasted } from "./commands";
import { previewPasted } from "./queries";
import { PastedDocument } from "./schema";

/** Nothing is kept yet, so the page need not be drawn again. */
export const readImportAction = formAction(PastedDocument, previewPasted, { quiet: true });
export const importAction = formAction(PastedDocument, importPasted, {
  leadTo: ({ number }) => `/postmortems/${number}/facts` as Route,
});
